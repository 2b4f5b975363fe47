// The shape every channel definition has. Plain data: the store's columns, the API, the table, the
// filters, the drawer, the cost dimensions and the demo data all derive from it.

import type { RateUnit } from '../rates/rate.ts'
import type { RelatedColumn } from './related-columns.ts'

/** What a value is. A new kind needs a cell in the browser and a column type in the store, nothing else. */
export type FieldKind =
  | 'id'
  | 'text'
  | 'longText'
  | 'phone'
  | 'timestamp'
  | 'ticks'
  | 'status'
  | 'money'
  | 'integer'
  | 'json'
  | 'relation'

/** Where the console shows a field: in the table by default, on request, in the drawer only, or nowhere. */
export type FieldPlace = 'column' | 'optional' | 'drawer' | 'hidden'

/** The part of the drawer a field belongs to. */
export type FieldGroup = 'message' | 'delivery' | 'cost' | 'cause' | 'contact' | 'record'

/** How the console offers a field as a filter; the API accepts every operator that its kind allows. */
export type FilterControl = 'oneOf' | 'phone' | 'contains' | 'amount'

/** `note` is text that may hold numbers and message ids among words that everybody may read. */
export type PersonalKind = 'number' | 'name' | 'text' | 'note' | 'id'

/** What happened, in the four tones the console paints. */
export type Tone = 'arrived' | 'moving' | 'failed' | 'unclear'

/** One status as the source spells it. `final` means that it will not change any more. */
export interface StatusOption {
  readonly value: string
  readonly label: string
  readonly tone: Tone
  readonly final: boolean
}

interface FieldBase {
  /** The name in the API (`select`, `query`, `sort`) and in the address bar. */
  readonly key: string
  readonly label: string
  readonly description: string
  readonly place: FieldPlace
  readonly group: FieldGroup
  /** The API document marks it as required: an imported row without it is refused. */
  readonly required?: true
  readonly sortable?: true
  readonly filter?: FilterControl
  /** Counted beside the table, value by value. For what takes few values, or a few often; never for personal data. */
  readonly facet?: true
  /** What it tells about a person; keys that see personal data masked get it masked (server, access/mask.ts). */
  readonly personal?: PersonalKind
  /** Computed by Tollbook when a row is written; in none of the API documents. */
  readonly derived?: true
  /** And that not when a row is written but when it is asked for: it hangs on the rate card in use. */
  readonly priced?: true
  /** The spelling in the source's own document where it differs from `key` (SendZen's snake case). */
  readonly documentKey?: string
}

/** A field whose value stands on its own. */
export interface PlainField extends FieldBase {
  readonly kind: Exclude<FieldKind, 'relation' | 'status'>
}

/** The field that says what became of the message. */
export interface StatusField extends FieldBase {
  readonly kind: 'status'
  readonly options: readonly StatusOption[]
}

/** A related resource: kept as an id (in `idKey`) and the label it had when the row was written. */
export interface RelationField extends FieldBase {
  readonly kind: 'relation'
  readonly idKey: string
  /** The related resource's own column that names it. */
  readonly labelKey: 'name' | 'title'
  /** What may be selected of the related resource, and tested. */
  readonly columns: readonly RelatedColumn[]
}

export type Field = PlainField | StatusField | RelationField

/** One of the logs. The pointers name fields by key. */
export interface Channel {
  /** Kebab-case and equal to the file name. */
  readonly id: string
  /** First path segment of the API: `/api/<resource>/get-list`. */
  readonly resource: string
  /** Path of the console's page. */
  readonly path: string
  readonly label: string
  /** What the API documents call one entry: "SMS Log". */
  readonly modelName: string
  readonly readPermission: string
  readonly direction: 'outbound' | 'inbound'
  readonly fields: readonly Field[]
  /** When it happened (a `timestamp`). */
  readonly time: string
  /** What it says (a text field). */
  readonly title: string
  /** What became of it (the `status` field). */
  readonly status: string
  /** The other party's number (a `phone`). */
  readonly contact: string
  /** Our own number (a `phone`). */
  readonly own: string
  /** What the source charged (a `money` field), or null where the source never bills. */
  readonly cost: string | null
  /** By what a rate card may price it; the usual one first. */
  readonly rateUnits: readonly RateUnit[]
  /** The provider's message id. */
  readonly providerId: string | null
}

type KeyOf<F extends readonly Field[], K extends FieldKind> = Extract<F[number], { readonly kind: K }>['key']

/** Checks at compile time that each pointer names a field of the right kind. */
export function defineChannel<const F extends readonly Field[]>(
  channel: Omit<Channel, 'fields' | 'time' | 'title' | 'status' | 'contact' | 'own' | 'cost' | 'providerId'> & {
    readonly fields: F
    readonly time: KeyOf<F, 'timestamp'>
    readonly title: KeyOf<F, 'longText' | 'json'>
    readonly status: KeyOf<F, 'status'>
    readonly contact: KeyOf<F, 'phone'>
    readonly own: KeyOf<F, 'phone'>
    readonly cost: KeyOf<F, 'money'> | null
    readonly providerId: KeyOf<F, 'text' | 'longText'> | null
  },
): Channel {
  return channel
}
