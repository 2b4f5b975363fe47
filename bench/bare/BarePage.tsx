import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { BareDetail } from './BareDetail.tsx'
import { BareTable } from './BareTable.tsx'
import { type BareEntry, makeEntries } from './entries.ts'

/** What a table of rows costs at least with this stack: a field to search in, the rows, and one of them beside them. */
export function BarePage({ count }: { count: number }) {
  const [entries] = useState(() => makeEntries(count))
  const [filter, setFilter] = useState('')
  const [opened, setOpened] = useState<BareEntry | null>(null)
  return (
    <div className="page">
      <TextInput aria-label="Search" value={filter} onChange={(event) => setFilter(event.currentTarget.value)} />
      <div className="body">
        <BareTable entries={entries} filter={filter} onOpen={setOpened} />
        {opened && <BareDetail entry={opened} onClose={() => setOpened(null)} />}
      </div>
    </div>
  )
}
