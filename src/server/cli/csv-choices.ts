// What the command line says about the columns of a CSV file.
import type { Channel } from '#contract/channels/index.ts'
import {
  type CostUnit,
  type CsvMapping,
  costColumn,
  missingFields,
  needsUnit,
  suggestMapping,
  unitOf,
} from '#contract/import/csv-mapping.ts'
import type { FileFormat } from '#contract/import/file-format.ts'
import { importFields } from '#contract/import/import-fields.ts'
import { oneOf } from './options.ts'
import { readPairs } from './pairs.ts'
import { UsageError } from './usage-error.ts'

export interface CsvChoices {
  readonly channel: Channel
  /** Column name and field name; an empty field leaves the column out. */
  readonly map: readonly (readonly [string, string])[]
  readonly fixed: Readonly<Record<string, string>>
  readonly unit: CostUnit | undefined
}

interface Values {
  readonly map?: readonly string[] | undefined
  readonly set?: readonly string[] | undefined
  readonly unit?: string | undefined
}

/** Throws `UsageError` for a field that the channel does not have, and for CSV options without CSV. */
export function readCsvChoices(channel: Channel, format: FileFormat, values: Values): CsvChoices {
  const given = (['map', 'set', 'unit'] as const).find((name) => values[name] !== undefined)
  if (format !== 'csv' && given) throw new UsageError(`--${given} is for CSV; the format is ${format} (see --format)`)
  const map = readPairs('map', values.map ?? [])
  const set = readPairs('set', values.set ?? [])
  const names = importFields(channel).map(({ name }) => name)
  const unknown = (option: string, name: string) =>
    new UsageError(`--${option}: "${name}" is no field of ${channel.id}. Fields: ${names.join(', ')}`)
  for (const [, field] of map) if (field !== '' && !names.includes(field)) throw unknown('map', field)
  for (const [field] of set) if (!names.includes(field)) throw unknown('set', field)
  return {
    channel,
    map,
    fixed: Object.fromEntries(set),
    unit: oneOf('unit', values.unit, ['usd', 'cents']),
  }
}

/** The mapping of a file with this header. Throws `UsageError` naming the column or the required field that is missing. */
export function chooseMapping({ channel, map, fixed, unit }: CsvChoices, header: readonly string[]): CsvMapping {
  const named = new Map(map.map(([column, field]) => [indexOf(header, column), field]))
  const fields = new Set(named.values())
  const suggested = Object.entries(suggestMapping(channel, header).columns)
  const columns = {
    ...Object.fromEntries(suggested.filter(([field, column]) => !named.has(column) && !fields.has(field))),
    ...Object.fromEntries([...named].flatMap(([column, field]) => (field === '' ? [] : [[field, column]]))),
  }
  const mapping = { columns, fixed, unit: unit ?? unitOf(header[costColumn(channel, columns) ?? -1]) }
  const missing = missingFields(channel, mapping)
  if (missing.length > 0)
    throw new UsageError(
      `No column holds ${missing.join(', ')}: name one with --map, or a value for all rows with --set. Columns: ${header.join(', ')}`,
    )
  if (needsUnit(channel, mapping))
    throw new UsageError(
      `--unit is needed: the column "${header[costColumn(channel, columns) ?? -1]}" does not say whether it is in usd or cents`,
    )
  return mapping
}

function indexOf(header: readonly string[], column: string): number {
  const names = header.map((name) => name.trim())
  const exact = names.indexOf(column)
  const index = exact >= 0 ? exact : names.findIndex((name) => name.toLowerCase() === column.toLowerCase())
  if (index < 0) throw new UsageError(`--map: there is no column "${column}". Columns: ${header.join(', ')}`)
  return index
}
