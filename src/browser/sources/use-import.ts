import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { ApiFailure } from '#browser/api/api-failure.ts'
import { sessionRead } from '#contract/routes/session.ts'
import type { ImportReport } from '#contract/routes/system.ts'
import { requireReadable } from './file-start.ts'
import { type FileRows, type RowFile, readRows } from './read-rows.ts'
import { sendRows } from './send-rows.ts'
import { UnusableFile } from './unusable-file.ts'
import { fileKey } from './use-chosen-file.ts'

/** What is done with the file at the moment, and the share of it that has been, 0 to 1. */
export interface ImportProgress {
  readonly step: 'reading' | 'sending' | 'storing'
  readonly share: number
}

/** What became of the rows, by the lines of the file or by the rows of its list. */
export type FileReport = ImportReport & Pick<FileRows, 'counted'>

const atFirst: ImportProgress = { step: 'reading', share: 0 }

/** One import at a time: start, progress, stop, report. What the console shows is refreshed afterwards. */
export function useImport() {
  const client = useQueryClient()
  const stop = useRef<AbortController | undefined>(undefined)
  const [progress, setProgress] = useState(atFirst)
  const mutation = useMutation({
    mutationFn: async (given: RowFile): Promise<FileReport> => {
      const controller = new AbortController()
      stop.current = controller
      setProgress(atFirst)
      try {
        return await importFile(given, controller.signal, setProgress)
      } catch (error) {
        // A file that cannot be read any more looks like a connection that broke.
        if (!controller.signal.aborted && !isAnswer(error)) await requireReadable(given.file)
        throw error
      }
    },
    // Rows may have come in even if it ended badly.
    onSettled: () =>
      client.invalidateQueries({ predicate: ({ queryKey: [key] }) => key !== sessionRead.id && key !== fileKey }),
  })
  return { ...mutation, progress, stop: () => stop.current?.abort() }
}

async function importFile(
  given: RowFile,
  signal: AbortSignal,
  onProgress: (progress: ImportProgress) => void,
): Promise<FileReport> {
  const reading = (share: number) => onProgress({ step: 'reading', share })
  const { body, counted, complete } = await readRows(given, { signal, onProgress: reading })
  signal.throwIfAborted()
  const sending = (share: number) => onProgress({ step: share < 1 ? 'sending' : 'storing', share })
  const report = complete(await sendRows(given.channel.id, body, { signal, onProgress: sending }))
  if (report.accepted + report.rejected === 0) throw new UnusableFile('empty')
  return { ...report, counted }
}

/** The gateway has said what is wrong, or the file has been found to be unusable. */
function isAnswer(error: unknown): boolean {
  return error instanceof UnusableFile || (error instanceof ApiFailure && error.status > 0)
}
