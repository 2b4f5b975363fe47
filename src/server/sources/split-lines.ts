// Lines of a byte stream. Node's readline also breaks at U+2028 and U+2029, which JSON text may hold.

/** Text between line feeds (a carriage return before one is dropped), with line numbers from 1; blank lines are skipped. */
export async function* splitLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<{ line: number; text: string }> {
  const decoder = new TextDecoder()
  let rest = ''
  let line = 0
  for await (const chunk of chunks) {
    const pieces = (rest + decoder.decode(chunk, { stream: true })).split('\n')
    rest = pieces.pop() ?? ''
    for (const piece of pieces) {
      line += 1
      const text = piece.trim()
      if (text !== '') yield { line, text }
    }
  }
  const text = (rest + decoder.decode()).trim()
  if (text !== '') yield { line: line + 1, text }
}
