// How wide the reader wants the drawer, kept in this browser.
import { type CSSProperties, useSyncExternalStore } from 'react'

export const drawerWidths = { least: 480, most: 720, default: 560 } as const

const storageKey = 'tollbook.drawer-width'
const listeners = new Set<() => void>()
let current = read()

function read(): number {
  try {
    return clamp(Number(localStorage.getItem(storageKey) ?? drawerWidths.default))
  } catch {
    return drawerWidths.default
  }
}

function clamp(width: number): number {
  if (!Number.isFinite(width)) return drawerWidths.default
  return Math.round(Math.min(drawerWidths.most, Math.max(drawerWidths.least, width)))
}

/** The width in pixels, between the least and the most. */
export function useDrawerWidth(): number {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => current,
  )
}

export function setDrawerWidth(width: number): void {
  current = clamp(width)
  try {
    localStorage.setItem(storageKey, String(current))
  } catch {
    // Blocked storage: the choice lasts as long as the page.
  }
  for (const listener of listeners) listener()
}

/** For the drawer's own element; style sheets decide where it counts. */
export function widthStyle(width: number): CSSProperties {
  // A cast, because React's styles know no custom properties.
  return { '--drawer-width': `${width}px` } as CSSProperties
}
