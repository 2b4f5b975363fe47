import { type RefObject, useEffect } from 'react'
import type { Format } from '#browser/format/format-for.ts'
import { formatUtc } from '#browser/format/instant.ts'

/**
 * Names the moment under the pointer as `ui/Instant` does: its age, its full form and UTC. On the way, not before:
 * three formats a row are dear while rows fly by.
 */
export function useTimeTitles(grid: RefObject<HTMLElement | null>, format: Format): void {
  useEffect(() => {
    const list = grid.current
    if (!list) return undefined
    const name = ({ target }: MouseEvent) => {
      const cell = target instanceof Element ? target.closest<HTMLElement>('td[data-instant]') : null
      const instant = cell?.dataset.instant
      if (!cell || instant === undefined) return
      cell.title = `${format.age(instant)}\n${format.full(instant)}\n${formatUtc(instant)}`
    }
    list.addEventListener('mouseover', name)
    return () => list.removeEventListener('mouseover', name)
  }, [grid, format])
}
