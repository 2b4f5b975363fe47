import { SourceFault } from '../source-client.ts'

const BYTE_ORDER_MARK = '\uFEFF'

/** The body as text. A `SourceFault` (`unreadable`) when it breaks off or holds more than `maxBytes` once unpacked. */
export async function readText(response: Response, maxBytes: number): Promise<string> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of chunksOf(response)) {
    size += chunk.byteLength
    if (size > maxBytes) throw new SourceFault('unreadable', `The answer is larger than ${maxBytes} bytes.`)
    chunks.push(chunk)
  }
  // Many times as fast as TextDecoder, which does the same but for the mark.
  const text = Buffer.concat(chunks, size).toString()
  return text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text
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
