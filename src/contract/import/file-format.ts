/** What a file of rows may be: rows by line, the JSON that a list answered, or a table. */
export const fileFormats = ['ndjson', 'json', 'csv'] as const
export type FileFormat = (typeof fileFormats)[number]

/** The format that a file's name promises; lines where it promises nothing. */
export function formatOf(fileName: string): FileFormat {
  if (/\.json$/i.test(fileName)) return 'json'
  return /\.(csv|tsv)$/i.test(fileName) ? 'csv' : 'ndjson'
}

/** The same, where the file's first characters are at hand: a name such as `export.txt` promises nothing. */
export function guessFormat(fileName: string, start: string): FileFormat {
  if (/\.(ndjson|jsonl|json|csv|tsv)$/i.test(fileName)) return formatOf(fileName)
  // What is read as JSON may as well be lines of it.
  return /^[[{]/.test(start.trimStart()) ? 'json' : 'csv'
}
