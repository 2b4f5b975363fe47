import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { sessionQuery } from '#browser/session/session-query.ts'
import type { Channel } from '#contract/channels/index.ts'
import { type CsvMapping, suggestMapping } from '#contract/import/csv-mapping.ts'
import { importFields } from '#contract/import/import-fields.ts'
import { readCsvHead } from './read-csv.ts'

/** The columns of a CSV file and what they are taken for, which the person may change. */
export function useCsvFile(channel: Channel) {
  const { data: session } = useQuery(sessionQuery)
  const [mapping, setMapping] = useState<CsvMapping>()
  const { mutate, reset, data, error } = useMutation({
    mutationFn: readCsvHead,
    onSuccess: ({ header }) => {
      const suggested = suggestMapping(channel, header)
      setMapping({ ...suggested, fixed: ownProject(channel, session?.projectId ?? null, suggested) })
    },
  })

  function clear() {
    reset()
    setMapping(undefined)
  }

  return { head: data, mapping, setMapping, error, read: mutate, clear }
}

/** A key belongs to one project, so its rows can have no other. */
function ownProject(channel: Channel, projectId: string | null, { columns }: CsvMapping): CsvMapping['fixed'] {
  const project = importFields(channel).find(({ field }) => field.key === 'projectId')
  return project && projectId !== null && !(project.name in columns) ? { [project.name]: projectId } : {}
}
