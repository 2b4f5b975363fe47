// How a caller sees what tells of a person: the one place that decides it, for every answer.
import type { Field, PersonalKind } from '#contract/channels/index.ts'
import { mask } from './mask.ts'
import type { Principal } from './principal.ts'

/** What a caller has revealed for some minutes, and how it names a contact whose number it does not know. */
export interface Lifted {
  entry(channel: string, id: string): boolean
  /** By the contact's key in the store. */
  contact(key: string): boolean
  /** Whether a contact is among what is revealed: rows must then be read with the key of theirs. */
  readonly byContact: boolean
  /** A name for the contact of these keys, which only this installation can read. */
  refOf(keys: readonly string[]): string
}

/** Whom an answer is for. Without `lifted`, as for every file and stream, what is masked stays masked. */
export interface Viewer extends Principal {
  readonly lifted?: Lifted
}

export type Sight = Pick<Viewer, 'masked' | 'lifted'>

/** The entry that a value is of, as far as it was read. */
export interface PersonalRow {
  readonly channel: string
  readonly id: unknown
  readonly contact_reversed?: unknown
}

/** The value as the caller sees it. `kind` is what it tells of a person, if anything; `row` whose it is. */
export function shown<Value extends string | null>(
  sight: Sight,
  kind: PersonalKind | undefined,
  value: Value,
  row?: PersonalRow,
): Value | string {
  return value !== null && kind !== undefined && seesMasked(sight, row) ? mask(kind, value) : value
}

/** True where what tells of a person is masked: everywhere for a masked caller, but for what it has revealed. */
export function seesMasked({ masked, lifted }: Sight, row?: PersonalRow): boolean {
  if (!masked || !lifted || !row) return masked
  const key = String(row.contact_reversed ?? '')
  return !lifted.entry(row.channel, String(row.id)) && !(key !== '' && lifted.contact(key))
}

/** True where the contact of these keys is masked. All of them must be revealed: names are gathered from each. */
export function seesContactMasked({ masked, lifted }: Sight, keys: readonly string[]): boolean {
  if (!masked || !lifted) return masked
  return keys.length === 0 || keys.some((key) => key === '' || !lifted.contact(key))
}

/** The columns by which it is known whether a row is revealed, besides its id. */
export function rowColumns({ lifted }: Sight): string[] {
  return lifted?.byContact ? ['contact_reversed'] : []
}

/** What the label of a related resource tells of a person: the name of a user, nothing of an incident. */
export function labelKind(field: Field | undefined): PersonalKind | undefined {
  return field?.kind === 'relation' ? field.columns.find(({ key }) => key === field.labelKey)?.personal : undefined
}
