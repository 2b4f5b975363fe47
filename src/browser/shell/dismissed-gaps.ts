// Gaps that were dismissed, until the browser's tab is closed.
import { useSyncExternalStore } from 'react'

const storageKey = 'tollbook.dismissed-gaps'
const listeners = new Set<() => void>()
let dismissed: readonly string[] = readStorage()

function readStorage(): readonly string[] {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(storageKey) ?? '[]')
    return Array.isArray(stored) ? stored.map(String) : []
  } catch {
    return []
  }
}

export function dismissGaps(keys: readonly string[]): void {
  dismissed = [...new Set([...dismissed, ...keys])]
  try {
    sessionStorage.setItem(storageKey, JSON.stringify(dismissed))
  } catch {
    // Blocked storage: it lasts as long as the page.
  }
  for (const listener of listeners) listener()
}

export function useDismissedGaps(): readonly string[] {
  return useSyncExternalStore(subscribe, () => dismissed)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
