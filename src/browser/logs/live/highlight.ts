import type { Entry } from '#contract/routes/logs.ts'

const MS = 900

/** Shows for a moment which rows have just come; not to readers who want no motion. */
export function highlight(list: HTMLElement | null, entries: readonly Entry[], fresh: ReadonlySet<string>): void {
  if (!list || matchMedia('(prefers-reduced-motion: reduce)').matches) return
  for (const row of list.querySelectorAll<HTMLElement>('tr[data-row]')) {
    const id = entries[Number(row.dataset.row)]?._id
    if (id === undefined || !fresh.has(id)) continue
    row.animate([{ backgroundColor: 'var(--tb-accent-tint)' }, { backgroundColor: 'transparent' }], {
      duration: MS,
      easing: 'ease-out',
    })
  }
}
