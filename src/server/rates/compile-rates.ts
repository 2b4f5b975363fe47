// What a price list says of an entry, as SQL: looked up in constant tables, so that no row waits for another.
import { type Channel, channels, findField } from '#contract/channels/index.ts'
import type { PriceList } from '#contract/rates/rate.ts'
import { columnOf } from '../store/columns.ts'
import { engineTime } from '../store/engine-time.ts'
import type { Meanings } from '../store/late.ts'
import { ident, join, param, type Sql, sql } from '../store/sql.ts'
import { hasTone } from '../store/tone-sql.ts'
import { lateNames, rateNumber } from './priced.ts'
import { type Level, type RateTable, rateTable } from './rate-table.ts'

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

/** 0 where the source charged, and where no rate fits. The engine goes no further down than it has to. */
function numberSql({ zeroIsUnbilled }: PriceList, tables: readonly ChannelTable[]): Sql {
  const open = zeroIsUnbilled ? sql`ifNull(cost_cents, 0) = 0` : sql`cost_cents IS NULL`
  const cases = tables.map(
    ({ channel, table }) => sql`channel = ${param('String', channel.id)}, ${lookUp(channel, table)}`,
  )
  return sql`if(${open}, multiIf(${join(cases, ', ')}, toUInt32(0)), toUInt32(0))`
}

function lookUp(channel: Channel, { starts, levels }: RateTable): Sql {
  const times = param(
    "Array(DateTime64(6, 'UTC'))",
    starts.map((start) => engineTime(new Date(start).toISOString())),
  )
  const stretch = sql`toString(arrayCount(start -> start <= created_at, ${times}))`
  return levels.reduceRight((rest, level) => {
    const found = sql`transform(${levelKey(channel, level, stretch)}, ${param('Array(String)', [...level.rates.keys()])}, ${param('Array(UInt32)', [...level.rates.values()])}, toUInt32(0))`
    return sql`if(${found} != 0, ${found}, ${rest})`
  }, sql`toUInt32(0)`)
}

function levelKey(channel: Channel, { byCategory, by }: Level, stretch: Sql): Sql {
  const category = byCategory ? categoryOf(channel) : sql`''`
  return sql`concat(${stretch}, '|', ${category}, '|', ${selectorOf(channel, by)})`
}

function selectorOf(channel: Channel, by: Level['by']): Sql {
  if (by === null) return sql`''`
  if (by !== 'country') return sql`substring(contact_digits, 1, ${param('UInt8', by)})`
  return textOf(channel, 'country')
}

function categoryOf(channel: Channel): Sql {
  return textOf(channel, 'category')
}

function textOf(channel: Channel, key: string): Sql {
  const field = findField(channel, key)
  return field ? sql`ifNull(toString(${ident(columnOf(channel, field).name)}), '')` : sql`''`
}

/** Price by units; null where no rate fits, or where nobody knows how many units there were. */
function estimateSql({ rates }: PriceList): Sql {
  const texts = rates.map(({ priceInUSDCents }) => priceInUSDCents)
  const prices = sql`CAST(${param('Array(String)', texts)}, 'Array(Decimal(18, 6))')`
  const inParts = param(
    'Array(UInt8)',
    rates.map(({ unit }) => Number(unit === 'segment')),
  )
  const freeFailed = param(
    'Array(UInt8)',
    rates.map(({ chargesFailed }) => Number(!chargesFailed)),
  )
  const price = sql`toNullable(arrayElement(${prices}, ${rateNumber}))`
  const units = sql`if(arrayElement(${inParts}, ${rateNumber}) = 1, segments, toNullable(toInt64(1)))`
  const nothing = sql`arrayElement(${freeFailed}, ${rateNumber}) = 1 AND ${hasTone('failed')}`
  return sql`multiIf(${rateNumber} = 0, NULL, ${nothing}, toNullable(toDecimal64(0, 6)), ${price} * ${units})`
}
