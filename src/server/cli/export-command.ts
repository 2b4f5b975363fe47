import { type Channel, findField } from '#contract/channels/index.ts'
import { isObject } from '#contract/query/values.ts'
import { type ExportFormat, exportFormats, exportProgress, exportRows } from '#contract/routes/export.ts'
import { type Command, prepared } from './command.ts'
import type { GatewayClient } from './gateway-client.ts'
import { channelIds, oneOf, readOptions, requireChannel } from './options.ts'
import { openOut } from './out-file.ts'
import { makeProgress } from './terminal.ts'
import { CommandFailure, UsageError } from './usage-error.ts'

const help = `tollbook export --channel <id> [options]

Writes all log entries that match, oldest first, as the gateway sends them.

  --channel <id>        ${channelIds}
  --query <JSON>        which, in the query language of the API: '{"status":"Failed"}'
  --select <a,b>        which fields; all that the console shows if not given. NDJSON and JSON always have the ID
                        and the time
  --format <format>     ${exportFormats.join(', ')}; by the file's name if not given, else ndjson
  --zone <zone>         of the times in CSV, such as Europe/Berlin; UTC if not given
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
      zone: { type: 'string' },
      out: { type: 'string' },
    })
    return prepared(values, () => {
      if (positionals.length > 0)
        throw new UsageError(`Not understood: "${positionals.join(' ')}". A file is named by --out`)
      const channel = requireChannel(values.channel)
      const format = oneOf('format', values.format, exportFormats) ?? formatOf(values.out)
      const id = crypto.randomUUID()
      const body = {
        ...{ id, format, query: readQuery(values.query), sort: { [channel.time]: 'ASC', _id: 'ASC' } },
        columns: readSelect(channel, values.select, format),
        ...(values.zone !== undefined && { timezone: values.zone }),
      }
      return async (gateway, terminal) => {
        const progress = makeProgress(terminal)
        const out = await openOut(values.out, terminal)
        try {
          let bytes = 0
          for await (const piece of gateway.receive(exportRows.path.replace(':resource', channel.resource), body)) {
            await out.write(piece)
            bytes += piece.length
            progress.show(`${(bytes / 1e6).toFixed(1)} MB received`)
          }
          const rows = await requireWhole(gateway, id, bytes)
          progress.clear()
          await out.finish()
          terminal.stderr.write(`${rows} rows written.\n`)
          return 0
        } catch (error) {
          progress.clear()
          await out.discard()
          throw error
        }
      }
    })
  },
}

/** How many rows the gateway has written, when that is all that has come. */
async function requireWhole(gateway: GatewayClient, id: string, bytes: number): Promise<number> {
  const answer = await gateway.ask(exportProgress.method, exportProgress.path.replace(':id', id))
  const { state, rows, bytes: sent } = exportProgress.response.parse(answer)
  if (state !== 'done' || sent !== bytes)
    throw new CommandFailure('The file is incomplete: the gateway could not finish it. Export again.')
  return rows
}

function formatOf(file: string | undefined): ExportFormat {
  return exportFormats.find((format) => file?.endsWith(`.${format}`)) ?? 'ndjson'
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

function readSelect(channel: Channel, text: string | undefined, format: ExportFormat): string[] {
  const chosen = text?.split(',').map((key) => key.trim())
  const keys = chosen ?? channel.fields.filter(({ place }) => place !== 'hidden').map(({ key }) => key)
  for (const key of keys) {
    if (findField(channel, key)) continue
    const known = channel.fields.map((each) => each.key).join(', ')
    throw new UsageError(`--select: "${key}" is no field of ${channel.id}. Fields: ${known}`)
  }
  // Entries without them could not be told apart.
  return format === 'ndjson' || format === 'json' ? [...new Set(['_id', channel.time, ...keys])] : keys
}
