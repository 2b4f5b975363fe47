import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { sessionQuery } from '#browser/session/session-query.ts'
import type { Channel } from '#contract/channels/index.ts'
import { type CsvMapping, suggestMapping } from '#contract/import/csv-mapping.ts'
import { importFields } from '#contract/import/import-fields.ts'
import { readStart } from './file-start.ts'

/** First part of the keys of what is read from files: the gateway knows nothing of it. */
export const fileKey = 'chosenFile'

export interface ChosenFile {
  readonly file: File
  /** Another one for each choice: the same file may have been mended in between. */
  readonly choice: number
}

/** What a file is; of a table the columns, and what they are taken for, which the person may change. */
export function useChosenFile(channel: Channel, { file, choice }: ChosenFile) {
  const { data: session } = useQuery(sessionQuery)
  const [changed, setMapping] = useState<CsvMapping>()
  const { data: start, error } = useQuery({
    queryKey: [fileKey, choice],
    queryFn: () => readStart(file),
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
    // The file itself is still there.
    gcTime: 0,
  })
  const head = start?.format === 'csv' ? start.head : undefined
  const projectId = session?.projectId ?? null
  const suggested = useMemo(() => {
    const mapping = head && suggestMapping(channel, head.header)
    return mapping && { ...mapping, fixed: ownProject(channel, projectId, mapping) }
  }, [channel, head, projectId])
  return { format: start?.format, head, mapping: changed ?? suggested, setMapping, error }
}

/** A key belongs to one project, so its rows can have no other. */
function ownProject(channel: Channel, projectId: string | null, { columns }: CsvMapping): CsvMapping['fixed'] {
  const project = importFields(channel).find(({ field }) => field.key === 'projectId')
  return project && projectId !== null && !(project.name in columns) ? { [project.name]: projectId } : {}
}
