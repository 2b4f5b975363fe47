import { createContext, use } from 'react'
import type { Channel } from '#contract/channels/index.ts'
import type { Entry } from '#contract/routes/logs.ts'

/** Which entry: ids are unique within a channel. */
export interface EntryAddress {
  readonly channel: Channel
  readonly id: string
}

/** What a list lends to the drawer that is open over it, whichever entry that shows. */
export interface EntryHost {
  /** To be called when few are left: the list goes on, if it can. */
  readonly nearEnd: () => void
  readonly open: (entry: EntryAddress) => void
  readonly close: () => void
  /** The list is all there is of the contact: the drawer need not tell of others. */
  readonly ofContact: boolean
  /** Where an entry that the drawer names is opened. */
  readonly pathOf: (entry: EntryAddress) => string
}

/** Where the list has the entry that is open. */
export interface EntryPlace {
  /** The entry as the list has it: enough to begin with. */
  readonly listed?: Entry | undefined
  /** Place in the list, from 1; undefined for an entry that the list does not hold (yet). */
  readonly place: number | undefined
  readonly total: number | undefined
  readonly previous: EntryAddress | undefined
  readonly next: EntryAddress | undefined
  /** How many entries the list holds after this one; undefined where it does not hold it. */
  readonly left: number | undefined
}

/** What a list hands to the drawer's own route. */
export interface EntryContext {
  readonly host: EntryHost
  readonly place: EntryPlace
}

export const EntryHostContext = createContext<EntryHost | null>(null)

export function useEntryHost(): EntryHost {
  const host = use(EntryHostContext)
  if (!host) throw new Error('A drawer is open over a list: it needs an EntryHostContext.')
  return host
}
