import { Button, Paper, Title } from '@mantine/core'
import { keys, labelOf } from './columns.ts'
import type { BareEntry } from './entries.ts'

export function BareDetail({ entry, onClose }: { entry: BareEntry; onClose: () => void }) {
  return (
    <Paper className="detail" withBorder p="md" role="dialog" aria-label={entry.to}>
      <Title order={2}>{entry.to}</Title>
      <Button variant="default" onClick={onClose}>
        Close
      </Button>
      <dl>
        {keys.map((key) => (
          <div key={key}>
            <dt>{labelOf(key)}</dt>
            <dd>{entry[key]}</dd>
          </div>
        ))}
      </dl>
    </Paper>
  )
}
