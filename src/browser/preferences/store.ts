import { type Preferences, parsePreferences } from './preferences.ts'

const storageKey = 'tollbook.preferences'
const listeners = new Set<() => void>()
let current = parsePreferences(readStorage())

function readStorage(): string | null {
  try {
    return localStorage.getItem(storageKey)
  } catch {
    return null
  }
}

export function readPreferences(): Preferences {
  return current
}

export function updatePreferences(patch: Partial<Preferences>): void {
  current = { ...current, ...patch }
  try {
    localStorage.setItem(storageKey, JSON.stringify(current))
  } catch {
    // Blocked storage: the choice lasts as long as the page.
  }
  announce()
}

export function subscribePreferences(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function announce(): void {
  for (const listener of listeners) listener()
}

/** Follows changes that another tab makes. */
export function followOtherTabs(): void {
  window.addEventListener('storage', (event) => {
    if (event.key !== storageKey) return
    current = parsePreferences(event.newValue)
    announce()
  })
}
