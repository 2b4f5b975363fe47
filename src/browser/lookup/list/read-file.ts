// A file's text. Whatever it is by its name: what counts is whether it is text.

export type ListFileProblem = 'large' | 'binary' | 'encoding' | 'unreadable'

/** A file that cannot be read as text. */
export class UnreadableList extends Error {
  override readonly name = 'UnreadableList'
  readonly problem: ListFileProblem

  constructor(problem: ListFileProblem) {
    super(problem)
    this.problem = problem
  }
}

/** Ten thousand numbers take a tenth of it, also with names and addresses beside them. */
const MOST_BYTES = 16 * 1024 * 1024

/** Throws `UnreadableList`. */
export async function readFileText(file: File): Promise<string> {
  if (file.size > MOST_BYTES) throw new UnreadableList('large')
  const bytes = await file.arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    () => {
      // A folder that was dropped, or a file that was moved since.
      throw new UnreadableList('unreadable')
    },
  )
  const [first, second] = bytes
  // Spreadsheets write "Unicode text" as UTF-16, which begins with its byte order mark.
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  // No text holds a zero.
  if (bytes.subarray(0, 4096).includes(0)) throw new UnreadableList('binary')
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new UnreadableList('encoding')
  }
}
