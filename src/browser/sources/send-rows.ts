// Sends a file of any size to the gateway. Not by fetch, which cannot tell how much of a body has been sent.
import { ApiFailure, readFailure } from '#browser/api/api-failure.ts'
import { type ImportReport, importRows } from '#contract/routes/system.ts'

interface SendOptions {
  readonly signal: AbortSignal
  /** The share of the body that has been sent, 0 to 1. */
  readonly onProgress: (share: number) => void
}

/** Resolves with what the gateway took; rejects with an `ApiFailure`, or an `AbortError` when it was stopped. */
export function sendRows(channel: string, body: Blob, { signal, onProgress }: SendOptions): Promise<ImportReport> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open(importRows.method, `${importRows.path}?${new URLSearchParams({ channel })}`)
    request.setRequestHeader('content-type', 'application/x-ndjson')
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 1)
    request.onload = () => {
      const report = request.status === 200 ? readReport(request.responseText) : undefined
      if (report) resolve(report)
      else reject(readFailure(request.status, request.responseText))
    }
    request.onerror = () => reject(new ApiFailure(0, 'network', 'The connection broke.'))
    request.onabort = () => reject(new DOMException('stopped', 'AbortError'))
    signal.addEventListener('abort', () => request.abort(), { once: true })
    request.send(body)
  })
}

function readReport(text: string): ImportReport | undefined {
  try {
    // The route says what the gateway answers.
    return JSON.parse(text) as ImportReport
  } catch {
    return undefined
  }
}
