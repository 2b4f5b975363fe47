/** Rows under a heading, aligned for a terminal: figures to the right, all else to the left. */
export function alignedTable(heading: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const texts = rows.map((row) => row.map((cell) => (typeof cell === 'number' ? cell.toLocaleString('en') : cell)))
  const widths = heading.map((name, column) => Math.max(name.length, ...texts.map((row) => row[column]?.length ?? 0)))
  const isFigure = heading.map((_name, column) => rows.some((row) => typeof row[column] === 'number'))
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) => (isFigure[column] ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0)))
      .join('  ')
      .trimEnd()
  return [heading, ...texts].map((cells) => `${line(cells)}\n`).join('')
}

/** `2026-05-01 10:00:00`, in UTC; a dash for none. */
export function shownInstant(iso: string | null): string {
  return iso === null ? '-' : iso.slice(0, 19).replace('T', ' ')
}

/** `45 s`, `12 min`, `3.5 h`, `2.1 d`. */
export function shownSeconds(seconds: number | null): string {
  if (seconds === null) return '-'
  if (seconds < 120) return `${Math.round(seconds)} s`
  if (seconds < 7200) return `${Math.round(seconds / 60)} min`
  return seconds < 172_800 ? `${(seconds / 3600).toFixed(1)} h` : `${(seconds / 86_400).toFixed(1)} d`
}
