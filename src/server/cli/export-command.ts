import { type Channel, type Field, findField } from '#contract/channels/index.ts'
import { isObject } from '#contract/query/values.ts'
import { type Command, prepared } from './command.ts'
import { channelIds, oneOf, readOptions, requireChannel } from './options.ts'
import { openOut } from './out-file.ts'
import { countEntries, readEntries } from './read-entries.ts'
import { makeProgress } from './terminal.ts'
import { UsageError } from './usage-error.ts'
import { csvHeader, csvLine } from './write-csv.ts'

const help = `tollbook export --channel <id> [options]

Writes log entries, oldest first, and checks at the end that they are as many as the gateway counts.

  --channel <id>        ${channelIds}
  --query <JSON>        which, in the query language of the API: '{"status":"Failed"}'
  --select <a,b>        which fields; all that the console shows if not given. NDJSON always has the ID and the time
  --format <format>     ndjson or csv; by the file's name if not given, else ndjson
  --out <file>          a file instead of standard output; it appears when it is whole

In CSV a text that a spreadsheet would calculate (it begins with = + - @ or a tab) gets an apostrophe in front.

Exit code: 0 when all entries were written, 1 when not, 2 when the command was not understood.`

export const exportCommand: Command = {
  name: 'export',
  summary: 'write log entries to a file',
  help,
  prepare: (args) => {
    const { values, positionals } = readOptions(args, {
      channel: { type: 'string' },
      query: { type: 'string' },
      select: { type: 'string' },
      format: { type: 'string' },
      out: { type: 'string' },
    })
    return prepared(values, () => {
      if (positionals.length > 0)
        throw new UsageError(`Not understood: "${positionals.join(' ')}". A file is named by --out`)
      const channel = requireChannel(values.channel)
      const format =
        oneOf('format', values.format, ['ndjson', 'csv']) ?? (values.out?.endsWith('.csv') ? 'csv' : 'ndjson')
      const fields = readSelect(channel, values.select)
      const asked = { channel, query: readQuery(values.query), select: selectOf(fields) }
      return async (gateway, terminal) => {
        const progress = makeProgress(terminal)
        const out = await openOut(values.out, terminal)
        let written = 0
        try {
          if (format === 'csv') await out.write(csvHeader(fields))
          for await (const { rows, left } of readEntries(gateway, asked)) {
            const lines =
              format === 'csv' ? rows.map((row) => csvLine(fields, JSON.parse(row))) : rows.map((row) => `${row}\n`)
            await out.write(lines.join(''))
            progress.show(`${written + rows.length} of ${written + left} rows`)
            written += rows.length
          }
          progress.clear()
          const counted = await countEntries(gateway, asked)
          await out.finish()
          terminal.stderr.write(`${written} rows written.\n`)
          if (counted === written) return 0
          terminal.stderr.write(
            `The gateway counts ${counted}: rows came in meanwhile with times that had been passed. Export again.\n`,
          )
          return 1
        } catch (error) {
          progress.clear()
          await out.discard()
          throw error
        }
      }
    })
  },
}

function readQuery(text: string | undefined): Record<string, unknown> {
  let query: unknown
  try {
    query = JSON.parse(text ?? '{}')
  } catch (error) {
    throw new UsageError(`--query is not JSON: ${error instanceof Error ? error.message : String(error)}`)
  }
  if (!isObject(query)) throw new UsageError('--query must be a JSON object such as {"status":"Failed"}')
  return query
}

function readSelect(channel: Channel, text: string | undefined): Field[] {
  if (text === undefined) return channel.fields.filter(({ place }) => place !== 'hidden')
  const keys = text.split(',').map((key) => key.trim())
  return keys.map((key) => {
    const field = findField(channel, key)
    if (field) return field
    const known = channel.fields.map((each) => each.key).join(', ')
    throw new UsageError(`--select: "${key}" is no field of ${channel.id}. Fields: ${known}`)
  })
}

function selectOf(fields: readonly Field[]): Record<string, unknown> {
  return Object.fromEntries(
    fields.map((field) => [field.key, field.kind === 'relation' ? { _id: true, [field.labelKey]: true } : true]),
  )
}
