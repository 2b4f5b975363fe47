// The values of several fields: each field under all of the query but the tests on itself.
import { badRequest } from '#contract/api-error.ts'
import { type Channel, type Field, findField } from '#contract/channels/index.ts'
import type { Condition, Test } from '#contract/query/operators.ts'
import type { EntryFacet } from '#contract/routes/explore.ts'
import { labelKind, shown } from '../../access/personal.ts'
import { requireTestable } from '../../access/personal-tests.ts'
import { forbidden, type Principal } from '../../access/principal.ts'
import { digitsOf } from '../../numbers/digits.ts'
import { and, type Sql, sql } from '../../store/sql.ts'
import type { Store } from '../../store/store.ts'
import { placeOf } from '../entry-place.ts'
import { entryScope } from '../list-entries.ts'
import { type MonthValue, type RankedValue, rankedValues, valueKey, valuesByMonth } from './facet-sql.ts'
import { rankMonths } from './rank-values.ts'
import { splitTime } from './split-time.ts'

export interface FacetInput {
  readonly channel: Channel
  readonly conditions: readonly Condition[]
  readonly fields: readonly string[]
  /** Values of each field; those that the query tests come on top of them. */
  readonly limit: number
}

/** Fields that are counted under the same conditions, in one pass. */
interface Pass {
  readonly channel: Channel
  readonly fields: readonly Field[]
  readonly conditions: readonly Condition[]
  readonly limit: number
  /** What the query names of each field: it is listed, however rare it is. */
  readonly chosen: ReadonlyMap<Field, readonly string[]>
}

type Values = ReadonlyMap<Field, readonly RankedValue[]>

export async function countFacets(store: Store, principal: Principal, input: FacetInput): Promise<EntryFacet[]> {
  const { channel, conditions } = input
  const fields = [...new Set(input.fields)].map((key) => readField(principal, channel, key))
  requireTestable(principal, channel, conditions)
  const passes = await Promise.all(passesOf(fields, input).map((pass) => countPass(store, principal, pass)))
  const counted = new Map(passes.flatMap((values) => [...values]))
  return fields.map((field) => {
    const held = counted.get(field) ?? []
    return {
      field: field.key,
      values: held.map(({ facet_value: value, facet_label: label, entries }) => ({
        id: field.kind === 'phone' ? label : value,
        label: shown(principal, labelKind(field), label),
        count: Number(entries),
      })),
      more: Number(held[0]?.distinct_values ?? 0) - held.length,
    }
  })
}

function readField(principal: Principal, channel: Channel, key: string): Field {
  const field = findField(channel, key)
  if (!field?.facet)
    throw badRequest(`${key} is not a field of ${channel.modelName} that has facets.`, 'fields', 'unknown_field')
  if (principal.masked && field.personal)
    throw forbidden(`${key} is masked for this key: its values cannot be listed.`, 'fields')
  return field
}

/** One for all fields that the query does not test, whose entries are often few; one for each that it does. */
function passesOf(all: readonly Field[], { channel, conditions, limit }: FacetInput): Pass[] {
  const testsOn = (field: Field) => conditions.filter((condition) => isAbout(field, condition))
  const chosen = new Map(all.map((field) => [field, testsOn(field).flatMap((each) => chosenValues(field, each))]))
  const tested = all.filter((field) => testsOn(field).length > 0)
  const free = all.filter((field) => !tested.includes(field))
  const shared = { channel, limit, chosen }
  return [
    ...(free.length > 0 ? [{ ...shared, fields: free, conditions }] : []),
    ...tested.map((field) => ({
      ...shared,
      fields: [field],
      conditions: conditions.filter((condition) => !isAbout(field, condition)),
    })),
  ]
}

/** Values of a field in a month; of more, too few are asked for again to be worth keeping. */
const MOST_VALUES = 500
/** Values of all months and fields. */
const MOST_READ = 20_000

/** Month by month, as far as the values are few enough to be held for each of them. */
async function countPass(store: Store, principal: Principal, pass: Pass): Promise<Values> {
  const { channel, fields, conditions, limit } = pass
  // The entries of a contact are read sooner than months are looked up.
  if (placeOf(channel, conditions).isNarrow) return rankInEngine(store, principal, pass)
  const { period, others } = splitTime(channel, conditions)
  const scope = entryScope(principal, channel, others)
  const byMonth = (within: Sql) => {
    const where = and([within, scope])
    return valuesByMonth({ channel, fields, from: sql`log_entry`, where }, MOST_VALUES, MOST_READ)
  }
  const months = await store.queryMonths<MonthValue>(period, byMonth, MOST_READ)
  if (!months) return rankInEngine(store, principal, pass)
  const large = new Set(months.flatMap((each) => (each.too_many ? each.facet_no : [])))
  const few = months.filter(({ facet_no }) => !large.has(facet_no))
  const many = fields.filter((_, n) => large.has(n))
  const rest = many.length > 0 ? await rankInEngine(store, principal, { ...pass, fields: many }) : []
  return new Map([...byField(fields, rankMonths(few, limit, chosenKeys(pass))), ...rest])
}

async function rankInEngine(store: Store, principal: Principal, pass: Pass): Promise<Values> {
  const { channel, fields, conditions, limit } = pass
  const { from, among } = placeOf(channel, conditions)
  const where = and([entryScope(principal, channel, conditions), among])
  const statement = rankedValues({ channel, fields, from, where }, limit, chosenKeys(pass))
  return byField(fields, await store.query<RankedValue>(statement))
}

function byField(fields: readonly Field[], rows: readonly RankedValue[]): Values {
  return new Map(fields.map((field, n) => [field, rows.filter(({ facet_no }) => facet_no === n)]))
}

/** True for a test on the field itself, its id, or what is known of the related resource. */
function isAbout(field: Field, condition: Condition): boolean {
  if ('anyOf' in condition) return false
  const { key } = condition.subject.field
  return key === field.key || (field.kind === 'relation' && key === field.idKey)
}

function chosenKeys({ fields, chosen }: Pass): string[] {
  return fields.flatMap((field, n) => (chosen.get(field) ?? []).map((value) => valueKey(n, value)))
}

function chosenValues(field: Field, condition: Condition): string[] {
  if ('anyOf' in condition) return []
  return valuesOf(condition.test).map((value) => (field.kind === 'phone' && digitsOf(value)) || value)
}

function valuesOf(test: Test): readonly string[] {
  if ('values' in test) return test.values
  return test.op === 'equal' || test.op === 'notEqual' || test.op === 'equalOrNull' ? [test.value] : []
}
