import { type FileFormat, fileFormats, formatOf } from '#contract/import/file-format.ts'
import { importRows } from '#contract/routes/system.ts'
import { type Command, prepared } from './command.ts'
import { readCsvChoices } from './csv-choices.ts'
import { importBody } from './import-body.ts'
import { channelIds, oneOf, readOptions, requireChannel } from './options.ts'
import { requireImporter } from './require-importer.ts'
import { openFile } from './row-file.ts'
import { makeProgress, writeJson } from './terminal.ts'
import { UsageError } from './usage-error.ts'

const help = `tollbook import <file | -> --channel <id> [options]

Sends rows of a file, or of standard input (-), to the gateway and prints its report as JSON. Good rows are kept, the
others are reported by line, and importing a file again changes nothing.

  --channel <id>        ${channelIds}
  --format <format>     ndjson, json (what a list of OneUptime or SendZen answered) or csv; by the file's name if not given

CSV (comma, semicolon or tab; UTF-8; the first line names the columns). Columns that are named like fields of the API,
or as Twilio and Vonage name them, are found; the others are named by you:
  --map <column=field>  which column holds a field; several: "To=toNumber,Sent at=createdAt"; "To=" leaves a column out
  --set <field=value>   a value for all rows in which it is empty; may be repeated
  --unit <usd|cents>    in what the cost is written; by the column's name if not given

Exit code: 0 when all rows were taken, 1 when some were refused, 2 when the command was not understood.`

export const importCommand: Command = {
  name: 'import',
  summary: 'bring rows in from a file',
  help,
  prepare: (args) => {
    const { values, positionals } = readOptions(args, {
      channel: { type: 'string' },
      format: { type: 'string' },
      map: { type: 'string', multiple: true },
      set: { type: 'string', multiple: true },
      unit: { type: 'string' },
    })
    return prepared(values, () => {
      const [file, ...more] = positionals
      if (file === undefined) throw new UsageError('A file is needed, or - for standard input')
      if (more.length > 0) throw new UsageError(`One file at a time, not also "${more.join('", "')}"`)
      const channel = requireChannel(values.channel)
      const format: FileFormat = oneOf('format', values.format, fileFormats) ?? formatOf(file)
      const choices = readCsvChoices(channel, format, values)
      return async (gateway, terminal) => {
        const source = openFile(file, terminal, makeProgress(terminal))
        await requireImporter(gateway)
        const body = await importBody(source, format, choices, terminal)
        const answer = await body.sending(
          gateway.send(`${importRows.path}?${new URLSearchParams({ channel: channel.id })}`, body.lines),
        )
        source.progress.clear()
        const report = body.complete(importRows.response.parse(answer))
        await writeJson(terminal, report)
        return report.rejected > 0 ? 1 : 0
      }
    })
  },
}
