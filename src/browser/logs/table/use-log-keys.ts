import { useEffect, useRef } from 'react'

export interface LogKeys {
  /** j, k and the arrows: so many rows on. `start` and `end` are the first and last row loaded. */
  move(by: number | 'start' | 'end'): void
  openActive(): void
  close(): void
  filter(): void
}

const PAGE_ROWS = 15

/** Works in any keyboard layout: where a key types no Latin letter, its place on the keyboard counts. */
function keyName(event: KeyboardEvent): string {
  const placed = /^[^\x20-\x7e]$/.test(event.key) ? /^Key([A-Z])$/.exec(event.code)?.[1] : undefined
  return placed?.toLowerCase() ?? event.key
}

const anywhere: Readonly<Record<string, (keys: LogKeys) => void>> = {
  j: (keys) => keys.move(1),
  k: (keys) => keys.move(-1),
  f: (keys) => keys.filter(),
  Escape: (keys) => keys.close(),
}

// Elsewhere these scroll or move the caret.
const amongEntries: Readonly<Record<string, (keys: LogKeys) => void>> = {
  ArrowDown: (keys) => keys.move(1),
  ArrowUp: (keys) => keys.move(-1),
}

const inGrid: Readonly<Record<string, (keys: LogKeys) => void>> = {
  PageDown: (keys) => keys.move(PAGE_ROWS),
  PageUp: (keys) => keys.move(-PAGE_ROWS),
  Home: (keys) => keys.move('start'),
  End: (keys) => keys.move('end'),
}

const onRow: Readonly<Record<string, (keys: LogKeys) => void>> = {
  Enter: (keys) => keys.openActive(),
  ' ': (keys) => keys.openActive(),
}

function actionFor(event: KeyboardEvent): ((keys: LogKeys) => void) | undefined {
  const { target } = event
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return undefined
  if (!(target instanceof HTMLElement)) return undefined
  if (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) return undefined
  // What floats above the page has keys of its own.
  if (target.closest('[role="menu"], [data-floating]')) return undefined
  const key = keyName(event)
  const grid = target.closest('[role="grid"]')
  return (
    anywhere[key] ??
    (grid || target.closest('[data-entry-head]') ? amongEntries[key] : undefined) ??
    (grid ? inGrid[key] : undefined) ??
    (target.matches('tr[data-row]') ? onRow[key] : undefined)
  )
}

/** The keys of a log page. */
export function useLogKeys(keys: LogKeys): void {
  const latest = useRef(keys)
  latest.current = keys
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const action = actionFor(event)
      if (!action) return
      event.preventDefault()
      action(latest.current)
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
}
