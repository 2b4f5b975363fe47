import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { Channel } from '#contract/channels/index.ts'
import type { CsvMapping } from '#contract/import/csv-mapping.ts'
import { sessionRead } from '#contract/routes/session.ts'
import type { ImportReport } from '#contract/routes/system.ts'
import { readRows } from './read-rows.ts'
import { sendRows } from './send-rows.ts'

interface Import {
  readonly channel: Channel
  readonly file: File
  /** For CSV. */
  readonly mapping: CsvMapping | undefined
}

/** One import at a time: start, progress (0 to 1), stop, report. What the console shows is refreshed afterwards. */
export function useImport() {
  const client = useQueryClient()
  const stop = useRef<AbortController | undefined>(undefined)
  const [progress, setProgress] = useState(0)
  const mutation = useMutation({
    mutationFn: async ({ channel, file, mapping }: Import): Promise<ImportReport> => {
      const controller = new AbortController()
      stop.current = controller
      setProgress(0)
      const { body, complete } = await readRows(file, channel, mapping)
      // Reading a large file takes a while, and nothing else listens meanwhile.
      controller.signal.throwIfAborted()
      return complete(await sendRows(channel.id, body, { signal: controller.signal, onProgress: setProgress }))
    },
    // Rows may have come in even if it ended badly.
    onSettled: () => client.invalidateQueries({ predicate: (query) => query.queryKey[0] !== sessionRead.id }),
  })
  return { ...mutation, progress, stop: () => stop.current?.abort() }
}
