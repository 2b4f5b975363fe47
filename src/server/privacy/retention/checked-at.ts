// When it was last looked whether something is past due.
import { readSetting, writeSetting } from '../../store/settings.ts'
import type { Store } from '../../store/store.ts'

const CHECKED_AT = 'retention-checked-at'

/** ISO, or null where it never was. */
export function readCheckedAt(store: Store): Promise<string | null> {
  return readSetting(store, CHECKED_AT)
}

export function writeCheckedAt(store: Store, now: number): Promise<void> {
  return writeSetting(store, CHECKED_AT, new Date(now).toISOString())
}
