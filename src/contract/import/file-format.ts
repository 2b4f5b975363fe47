/** What a file of rows may be: rows by line, the JSON that a list answered, or a table. */
export const fileFormats = ['ndjson', 'json', 'csv'] as const
export type FileFormat = (typeof fileFormats)[number]

/** The format that a file's name promises; lines where it promises nothing. */
export function formatOf(fileName: string): FileFormat {
  if (/\.json$/i.test(fileName)) return 'json'
  return /\.(csv|tsv)$/i.test(fileName) ? 'csv' : 'ndjson'
}
