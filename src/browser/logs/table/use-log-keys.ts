import type { KeyboardEvent } from 'react'
import { combination } from '#browser/shortcuts/key-name.ts'
import { type ShortcutId, shortcutOf } from '#browser/shortcuts/shortcuts.ts'
import { useShortcuts } from '#browser/shortcuts/use-shortcuts.ts'

interface LogKeys {
  /** j, k and the arrows: so many rows on. `start` and `end` are the first and last row loaded. */
  readonly move: (by: number | 'start' | 'end') => void
  readonly moveCell: (by: number) => void
  readonly openActive: () => void
  readonly menu: () => void
  readonly select: () => void
  readonly extend: (by: number) => void
  readonly selectAll: () => void
  readonly close: () => void
}

const PAGE_ROWS = 15

/** The keys of a list. */
export function useLogKeys(keys: LogKeys): void {
  useShortcuts({
    next: () => keys.move(1),
    previous: () => keys.move(-1),
    nextRow: () => keys.move(1),
    previousRow: () => keys.move(-1),
    pageDown: () => keys.move(PAGE_ROWS),
    pageUp: () => keys.move(-PAGE_ROWS),
    firstRow: () => keys.move('start'),
    lastRow: () => keys.move('end'),
    nextCell: () => keys.moveCell(1),
    previousCell: () => keys.moveCell(-1),
    open: keys.openActive,
    menu: keys.menu,
    select: keys.select,
    selectDown: () => keys.extend(1),
    selectUp: () => keys.extend(-1),
    selectAll: keys.selectAll,
    close: keys.close,
  })
}

/**
 * The key that filters by a value where the focus is in a row. Elsewhere the same key adds a filter, so it is heard
 * here, before the page hears it.
 */
export function valueKey(event: KeyboardEvent<HTMLElement>): 'include' | 'exclude' | undefined {
  const pressed = combination(event.nativeEvent)
  const hit = (id: ShortcutId) => {
    const { keys, within } = shortcutOf(id)
    return keys.includes(pressed) && event.target instanceof Element && event.target.closest(within ?? '*') !== null
  }
  return hit('filterByValue') ? 'include' : hit('excludeValue') ? 'exclude' : undefined
}
