// Which of the two overlays is open. Outside of React's tree, so that a button of the top bar can open one.
import { useSyncExternalStore } from 'react'

export type Overlay = 'palette' | 'keys'

let shown: Overlay | null = null
const listeners = new Set<() => void>()

export function showOverlay(overlay: Overlay | null): void {
  shown = overlay
  for (const listener of listeners) listener()
}

/** Closes this one; another that came in its place stays. */
export function hideOverlay(overlay: Overlay): void {
  if (shown === overlay) showOverlay(null)
}

export function useOverlay(): Overlay | null {
  return useSyncExternalStore(subscribe, () => shown)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
