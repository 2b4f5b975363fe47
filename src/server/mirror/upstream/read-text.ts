import { SourceFault } from '../source-client.ts'

/** The body as text. A `SourceFault` (`unreadable`) when it breaks off or holds more than `maxBytes` once unpacked. */
export async function readText(response: Response, maxBytes: number): Promise<string> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of chunksOf(response)) {
    size += chunk.byteLength
    if (size > maxBytes) throw new SourceFault('unreadable', `The answer is larger than ${maxBytes} bytes.`)
    chunks.push(chunk)
  }
  return new TextDecoder().decode(Buffer.concat(chunks, size))
}

/** As much of a body as came. */
export interface Heard {
  readonly text: string
  /** False when it breaks off, or goes on. */
  readonly whole: boolean
}

/** The body as far as it comes, up to about `maxBytes`: what is wrong with a request is worth reading in part. */
export async function readHeard(response: Response, maxBytes: number): Promise<Heard> {
  // Half a character at the end is none.
  const decoder = new TextDecoder()
  let text = ''
  let size = 0
  try {
    for await (const chunk of chunksOf(response)) {
      size += chunk.byteLength
      text += decoder.decode(chunk, { stream: true })
      if (size > maxBytes) return { text, whole: false }
    }
  } catch (error) {
    if (error instanceof SourceFault) return { text, whole: false }
    throw error
  }
  return { text: text + decoder.decode(), whole: true }
}

/** What the body brings; leaving early closes the connection. */
async function* chunksOf({ body }: Response): AsyncGenerator<Uint8Array> {
  const reader = body?.getReader()
  if (!reader) return
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      yield value
    }
  } catch (error) {
    throw new SourceFault('unreadable', 'The answer broke off.', null, { cause: error })
  } finally {
    await reader.cancel().catch(() => {})
  }
}
