import { useSyncExternalStore } from 'react'
import type { Preferences } from './preferences.ts'
import { resolveZone } from './resolve-preferences.ts'
import { readPreferences, subscribePreferences, updatePreferences } from './store.ts'

/** The preferences, and the way to change some of them. */
export function usePreferences(): [Preferences, (patch: Partial<Preferences>) => void] {
  return [useSyncExternalStore(subscribePreferences, readPreferences), updatePreferences]
}

/** The IANA zone that times are shown in. */
export function useZone(): string {
  const [{ zone }] = usePreferences()
  return resolveZone(zone)
}
