import type { KeyboardEvent } from 'react'

/** Up and down go to the same cell of another row, where the cell has no use for them; Enter too, and adds a row. */
export function moveBetweenRows(event: KeyboardEvent<HTMLElement>, add: () => void): void {
  const cell = (event.target as HTMLElement).closest<HTMLElement>('[data-cell]')
  if (!(cell instanceof HTMLInputElement) || event.altKey || event.ctrlKey || event.metaKey) return
  if (event.key === 'Enter') {
    event.preventDefault()
    add()
    return
  }
  const isOwn = cell.type === 'date' || cell.list !== null
  if (isOwn || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return
  event.preventDefault()
  const step = event.key === 'ArrowDown' ? 'nextElementSibling' : 'previousElementSibling'
  let row = event.currentTarget[step]
  while (row && !row.matches('[data-row]')) row = row[step]
  row?.querySelector<HTMLElement>(`[data-cell="${cell.dataset.cell}"]`)?.focus()
}
