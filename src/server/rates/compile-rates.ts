// What a price list says of an entry, as SQL: looked up in constant tables, so that no row waits for another.
import { type Channel, channels, findField } from '#contract/channels/index.ts'
import { type PriceList, rateCategories } from '#contract/rates/rate.ts'
import { columnOf } from '../store/columns.ts'
import { engineTime } from '../store/engine-time.ts'
import type { Meanings } from '../store/late.ts'
import { isFree, lateNames, rateNumber } from '../store/priced-columns.ts'
import { ident, join, param, type Sql, sql } from '../store/sql.ts'
import { hasTone } from '../store/tone-sql.ts'
import { categoryNumber, type Level, MAX_STRETCHES, type RateTable, rateTable } from './rate-table.ts'

/** The meanings of the priced columns (priced.ts) under this list. */
export function compileRates(list: PriceList): Meanings {
  const tables = channels.flatMap((channel) => {
    const table = rateTable(list, channel.id)
    return table ? [{ channel, table }] : []
  })
  if (tables.length === 0) return new Map()
  return new Map([
    [lateNames.rateNumber, numberSql(list, tables)],
    [lateNames.estimateCents, estimateSql(list)],
  ])
}

interface ChannelTable {
  readonly channel: Channel
  readonly table: RateTable
}

/** Null where the source charged, and where no rate fits. The engine goes no further down than it has to. */
function numberSql({ zeroIsUnbilled }: PriceList, tables: readonly ChannelTable[]): Sql {
  const open = zeroIsUnbilled ? sql`ifNull(cost_cents, 0) = 0` : sql`cost_cents IS NULL`
  const cases = tables.map(
    ({ channel, table }) => sql`channel = ${param('String', channel.id)}, ${lookUp(channel, table)}`,
  )
  return sql`if(${open} AND NOT ${isFree}, nullIf(multiIf(${join(cases, ', ')}, toUInt32(0)), 0), NULL)`
}

function lookUp(channel: Channel, { starts, levels }: RateTable): Sql {
  const begun = starts.map(
    (start) => sql`(created_at >= ${param("DateTime64(6, 'UTC')", engineTime(new Date(start).toISOString()))})`,
  )
  const stretch = join(begun, ' + ')
  const found = levels.map((level) => {
    const [keys, numbers] = [[...level.rates.keys()], [...level.rates.values()]]
    return sql`transform(${levelKey(channel, level)} + stretch, ${param('Array(UInt64)', keys)}, ${param('Array(UInt32)', numbers)}, toUInt32(0))`
  })
  // What a statement says twice the engine reads twice: each table stands in it once.
  return sql`arrayElement(arrayMap(stretch -> arrayFirst(number -> number != 0, [${join(found, ', ')}]), [toUInt64(${stretch})]), 1)`
}

/** `keyOf` without its stretch. */
function levelKey(channel: Channel, { byCategory, by }: Level): Sql {
  const category = byCategory ? categoryOf(channel) : sql`0`
  return sql`(${selectorOf(channel, by)} * 16 + ${category}) * ${param('UInt64', MAX_STRETCHES + 1)}`
}

function selectorOf(channel: Channel, by: Level['by']): Sql {
  if (by === null) return sql`toUInt64(0)`
  if (by === 'country') return sql`toUInt64(reinterpretAsUInt16(${textOf(channel, 'country')}))`
  return sql`toUInt64OrZero(concat('1', substring(contact_digits, 1, ${param('UInt8', by)})))`
}

function categoryOf(channel: Channel): Sql {
  const numbers = rateCategories.map(categoryNumber)
  return sql`transform(${textOf(channel, 'category')}, ${param('Array(String)', rateCategories)}, ${param('Array(UInt64)', numbers)}, toUInt64(0))`
}

function textOf(channel: Channel, key: string): Sql {
  const field = findField(channel, key)
  return field ? sql`ifNull(toString(${ident(columnOf(channel, field).name)}), '')` : sql`''`
}

/**
 * Price by units; null where no rate fits, where nobody knows how many units there were, and where the source says 0
 * and the list says no more: that is not charged.
 */
function estimateSql({ rates }: PriceList): Sql {
  const texts = rates.map(({ priceInUSDCents }) => priceInUSDCents)
  const prices = sql`CAST(${param('Array(String)', texts)}, 'Array(Decimal(18, 6))')`
  const kinds = param(
    'Array(UInt8)',
    rates.map(({ unit, chargesFailed }) => Number(unit === 'segment') + 2 * Number(!chargesFailed)),
  )
  const units = sql`if(bitAnd(kind, 1) = 1, segments, toNullable(toInt64(1)))`
  const free = sql`(price = 0 OR (bitAnd(kind, 2) = 2 AND ${hasTone('failed')}))`
  const estimate = sql`multiIf(number = 0 OR (ifNull(cost_cents, 1) = 0 AND ${free}), NULL, ${free}, toNullable(toDecimal64(0, 6)), toNullable(price) * ${units})`
  // Arrays of one, so that each is looked up once, however often it is spoken of.
  const priced = sql`arrayMap((price, kind) -> ${estimate}, [arrayElement(${prices}, number)], [arrayElement(${kinds}, number)])`
  const found = sql`arrayElement(arrayMap(number -> arrayElement(${priced}, 1), [ifNull(${rateNumber}, 0)]), 1)`
  // What was charged is most of a log, and is not looked up at all.
  return sql`if(ifNull(cost_cents, 0) = 0, ${found}, NULL)`
}
