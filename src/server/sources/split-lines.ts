// Lines of a byte stream. Node's readline also breaks at U+2028 and U+2029, which JSON text may hold.

export interface NumberedLine {
  /** From 1, blank lines counted. */
  readonly line: number
  readonly text: string
}

const NEWLINE = 10

/**
 * Text between line feeds, without what is blank around it; blank lines are skipped. What came at once is given at once:
 * waiting for each line would take as long as reading it.
 */
export async function* splitLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<readonly NumberedLine[]> {
  // Of a line that is longer than a chunk.
  let begun: Uint8Array[] = []
  let line = 0
  for await (const chunk of chunks) {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)
    const lines: NumberedLine[] = []
    let from = 0
    for (let to = bytes.indexOf(NEWLINE); to >= 0; to = bytes.indexOf(NEWLINE, from)) {
      const text = textOf(begun, bytes, from, to)
      begun = []
      from = to + 1
      line += 1
      if (text !== '') lines.push({ line, text })
    }
    if (from < bytes.length) begun.push(bytes.subarray(from))
    if (lines.length > 0) yield lines
  }
  const text = Buffer.concat(begun).toString().trim()
  if (text !== '') yield [{ line: line + 1, text }]
}

function textOf(begun: readonly Uint8Array[], bytes: Buffer, from: number, to: number): string {
  const text =
    begun.length === 0
      ? bytes.toString('utf8', from, to)
      : Buffer.concat([...begun, bytes.subarray(from, to)]).toString()
  return text.trim()
}
