import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { sessionRead } from '#contract/routes/session.ts'
import type { ImportReport } from '#contract/routes/system.ts'
import { readRows } from './read-rows.ts'
import { sendRows } from './send-rows.ts'

interface Import {
  readonly channel: string
  readonly file: File
}

/** One import at a time: start, progress (0 to 1), stop, report. What the console shows is refreshed afterwards. */
export function useImport() {
  const client = useQueryClient()
  const stop = useRef<AbortController | undefined>(undefined)
  const [progress, setProgress] = useState(0)
  const mutation = useMutation({
    mutationFn: async ({ channel, file }: Import): Promise<ImportReport> => {
      const controller = new AbortController()
      stop.current = controller
      setProgress(0)
      return sendRows(channel, await readRows(file), { signal: controller.signal, onProgress: setProgress })
    },
    // Rows may have come in even if it ended badly.
    onSettled: () => client.invalidateQueries({ predicate: (query) => query.queryKey[0] !== sessionRead.id }),
  })
  return { ...mutation, progress, stop: () => stop.current?.abort() }
}
