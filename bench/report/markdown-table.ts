// A table of Markdown whose columns stand under each other also as text.

/** Null is what JSON makes of a figure that is none. */
export type Cell = string | number | null | undefined

/** The first column is text, all others are figures; what is not there is left empty. Without rows there is no table. */
export function markdownTable(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  if (rows.length === 0) return ''
  const lines = [head, ...rows].map((row) => head.map((_, n) => text(row[n])))
  const widths = head.map((_, n) => Math.max(3, ...lines.map((line) => line[n]?.length ?? 0)))
  const write = (line: readonly string[]) =>
    `| ${line.map((cell, n) => (n === 0 ? cell.padEnd(widths[n] ?? 0) : cell.padStart(widths[n] ?? 0))).join(' | ')} |`
  const rule = `| ${widths.map((width, n) => (n === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`
  const [first = [], ...others] = lines
  return [write(first), rule, ...others.map(write)].join('\n')
}

function text(cell: Cell): string {
  if (cell === undefined || cell === null) return ''
  return typeof cell === 'number'
    ? cell.toLocaleString('en', { maximumFractionDigits: 2 })
    : cell.replaceAll('|', '\\|')
}
