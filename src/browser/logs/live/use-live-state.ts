import { useSyncExternalStore } from 'react'
import type { LiveState, LiveStore } from './live-state.ts'

export function useLiveState(store: LiveStore): LiveState {
  return useSyncExternalStore(store.subscribe, store.get)
}
