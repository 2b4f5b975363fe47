// Reading values out of an entry, whose shape only the channel knows.
import type { Channel, RelationField } from '#contract/channels/index.ts'
import { decimalText, decimalUnits } from '#contract/money.ts'
import type { Entry } from '#contract/routes/logs.ts'
import { causeFields } from './list-fields.ts'

/** Text, or null for nothing; numbers and booleans as they read. */
export function textValue(value: unknown): string | null {
  if (value === null || value === undefined || value === '') return null
  if (typeof value === 'object') return bodyText(value)
  return String(value)
}

/** US cents as exact text; null is unknown. The API writes a number, or text where a number would be inexact. */
export function centsValue(value: unknown): string | null {
  if (typeof value !== 'number' && typeof value !== 'string') return null
  const units = decimalUnits(String(value))
  return units === undefined ? null : decimalText(units)
}

export interface Related {
  readonly id: string
  readonly label: string | null
}

export function relatedValue(field: RelationField, value: unknown): Related | null {
  if (!isObject(value) || typeof value._id !== 'string') return null
  const label = value[field.labelKey]
  return { id: value._id, label: typeof label === 'string' && label !== '' ? label : null }
}

/** The most telling related resource of an entry, or null. */
export function causeOf(channel: Channel, entry: Entry): { field: RelationField; related: Related } | null {
  for (const field of causeFields(channel)) {
    const related = relatedValue(field, entry[field.key])
    if (related) return { field, related }
  }
  return null
}

/** The name of the user whom an entry is of: of the related resource whose name is personal. */
export function personOf(channel: Channel, entry: Entry): string | null {
  const field = channel.fields.find((each): each is RelationField => each.kind === 'relation' && isPerson(each))
  return field ? (relatedValue(field, entry[field.key])?.label ?? null) : null
}

/** True for a relation to somebody, not to something. */
export function isPerson({ columns, labelKey }: RelationField): boolean {
  return columns.some(({ key, personal }) => key === labelKey && personal === 'name')
}

/** What is said in a call: the plain form has a message, the scripted one a list of steps. */
function bodyText(value: object): string | null {
  if (!isObject(value)) return JSON.stringify(value)
  if (typeof value.message === 'string') return value.message || null
  const steps = Array.isArray(value.data) ? value.data : []
  const said = steps.flatMap((step) =>
    isObject(step) ? [step.sayMessage, step.introMessage].filter((text) => typeof text === 'string') : [],
  )
  if (said.length > 0) return said.join(' ')
  return Object.keys(value).length === 0 ? null : JSON.stringify(value)
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
