// Server-sent events over fetch: unlike EventSource it tells why a stream was refused.
import { ApiFailure, readFailure } from './api-failure.ts'

export interface StreamEvent {
  readonly name: string
  readonly data: string
}

/** The gateway says at least this often that it is there, milliseconds; later the connection counts as lost. */
const SILENCE_MS = 20_000

/** Events as they come; null for a sign of life. Throws an ApiFailure for what is no stream. */
export async function* eventStream(url: string, signal: AbortSignal): AsyncGenerator<StreamEvent | null> {
  const silence = new AbortController()
  const answer = await fetch(url, {
    headers: { accept: 'text/event-stream' },
    credentials: 'same-origin',
    cache: 'no-store',
    signal: AbortSignal.any([signal, silence.signal]),
  })
  if (!answer.ok || !answer.body) throw readFailure(answer.status, await answer.text())
  if (!answer.headers.get('content-type')?.startsWith('text/event-stream'))
    throw new ApiFailure(answer.status, 'unreadable', 'The answer is no stream of events.')
  const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader()
  let held = ''
  for (;;) {
    const timer = setTimeout(() => silence.abort(), SILENCE_MS)
    const { done, value } = await reader.read().finally(() => clearTimeout(timer))
    if (done) return
    const parts = (held + value).split('\n\n')
    held = parts.pop() ?? ''
    for (const part of parts) yield readEvent(part)
  }
}

function readEvent(text: string): StreamEvent | null {
  const lines = text.split('\n')
  const value = (name: string) =>
    lines.flatMap((line) => (line.startsWith(`${name}: `) ? [line.slice(name.length + 2)] : []))
  const data = value('data')
  return data.length === 0 ? null : { name: value('event')[0] ?? 'message', data: data.join('\n') }
}
