import { jsonRows } from './json-rows.ts'

/** Larger documents are for the command: a browser's text ends at half a gigabyte. */
const LARGEST_JSON = 200 * 1024 * 1024

export type FileProblem = 'too-large' | 'empty'

/** A file that cannot be sent. */
export class UnusableFile extends Error {
  readonly problem: FileProblem

  constructor(problem: FileProblem) {
    super(problem)
    this.name = 'UnusableFile'
    this.problem = problem
  }
}

/** What to send for a file: NDJSON as it is, a JSON answer as one line a row. */
export async function readRows(file: File): Promise<Blob> {
  if (file.size === 0) throw new UnusableFile('empty')
  if (!/\.json$/i.test(file.name)) return file
  if (file.size > LARGEST_JSON) throw new UnusableFile('too-large')
  const rows = jsonRows(await file.text())
  // Lines under the wrong name are lines all the same.
  if (rows === undefined) return file
  if (rows.length === 0) throw new UnusableFile('empty')
  return new Blob([rows.join('\n')])
}
