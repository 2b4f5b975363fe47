import type { RelationField } from '#contract/channels/index.ts'
import type { RelatedKind } from '#contract/channels/related-columns.ts'
import { parseInstant } from '#contract/instant.ts'
import { isUuid } from '#contract/query/values.ts'
import type { RelatedValue } from '../decoded-entry.ts'
import { wellFormed } from './json-text.ts'
import type { SourceRow } from './parse-line.ts'
import { openEnvelope, readText, readUuid } from './read-field.ts'

/**
 * The related resource of a row, from `xxxId`, `xxx` or both. `xxx` may be a bare id or `{_id, name|title}`. The id
 * column decides; a label belongs to it only if both name the same resource. Undefined if the row has neither key.
 */
export function readRelation(field: RelationField, row: SourceRow): RelatedValue | null | undefined {
  const givenId = row[field.idKey]
  const given = row[field.key]
  if (givenId === undefined && given === undefined) return undefined
  const id = readId(givenId, field.idKey)
  const related = readRelated(field, openEnvelope(given))
  if (id === null) return related
  return related?.id === id ? related : { id, label: null }
}

function readId(given: unknown, key: string): string | null {
  const value = openEnvelope(given)
  return value === null || value === undefined ? null : readUuid(value, key)
}

function readRelated(field: RelationField, given: unknown): RelatedValue | null {
  if (given === null || given === undefined) return null
  if (typeof given !== 'object' || Array.isArray(given)) return { id: readUuid(given, field.key), label: null }
  const resource = given as SourceRow // an object that is no list has string keys
  const id = readId(resource._id, `${field.key}._id`)
  // Without an id there is nothing to relate to; the label stays in the raw row.
  if (id === null) return null
  const extras = readExtras(field, resource)
  return { id, label: readLabel(field, resource), ...(extras && { extras }) }
}

function readExtras(field: RelationField, resource: SourceRow): Record<string, string> | undefined {
  let extras: Record<string, string> | undefined
  for (const { key, kind } of field.columns) {
    const given = resource[key]
    if (given === undefined || key === '_id' || key === field.labelKey) continue
    const text = canonical(kind, openEnvelope(given))
    if (text === undefined) continue
    extras ??= {}
    extras[key] = text
  }
  return extras
}

/** Text of a value that is what its kind says; an odd one stays in the raw row. */
function canonical(kind: RelatedKind, value: unknown): string | undefined {
  if (value === null || value === undefined || typeof value === 'object') return undefined
  const text = wellFormed(String(value))
  switch (kind) {
    case 'id':
      return isUuid(text) ? text.toLowerCase() : undefined
    case 'integer':
      return /^-?\d{1,15}$/.test(text) ? text : undefined
    case 'boolean':
      return text === 'true' || text === 'false' ? text : undefined
    case 'timestamp':
      return parseInstant(text)
    case 'text':
      return text
  }
}

function readLabel(field: RelationField, resource: SourceRow): string | null {
  const label = openEnvelope(resource[field.labelKey] ?? resource.name ?? resource.title)
  return label === null || label === undefined ? null : readText(label, `${field.key}.${field.labelKey}`)
}
