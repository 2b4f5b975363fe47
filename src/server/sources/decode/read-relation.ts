import type { RelationField } from '#contract/channels/index.ts'
import type { RelatedValue } from '../decoded-entry.ts'
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
  return { id, label: related === null || related.id === id ? (related?.label ?? null) : null }
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
  return id === null ? null : { id, label: readLabel(field, resource) }
}

function readLabel(field: RelationField, resource: SourceRow): string | null {
  const label = openEnvelope(resource[field.labelKey] ?? resource.name ?? resource.title)
  return label === null || label === undefined ? null : readText(label, `${field.key}.${field.labelKey}`)
}
