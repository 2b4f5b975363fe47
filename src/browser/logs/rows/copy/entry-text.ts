// One entry as text for the clipboard.
import { textValue } from '#browser/logs/data/entry-values.ts'
import { itemSelect } from '#browser/logs/data/list-fields.ts'
import type { CellWords } from '#browser/logs/table/cells/cell-face.ts'
import { type Channel, fieldOf } from '#contract/channels/index.ts'
import { type Entry, entryItem } from '#contract/routes/logs.ts'
import { spokenText } from './cell-text.ts'

/** What stands for the key: no secret gets into a page, and so none into a clipboard. */
const KEY = '$TOLLBOOK_KEY'

/** Asks the API for all that the drawer shows of an entry. */
export function entryCurl(base: string, channel: Channel, id: string): string {
  const path = entryItem.path.replace(':resource', channel.resource).replace(':id', encodeURIComponent(id))
  return [
    `curl -X ${entryItem.method} '${base}${path}' \\`,
    // In double quotes, so that the shell puts the key in.
    `  -H "ApiKey: ${KEY}" -H 'Content-Type: application/json' \\`,
    `  -d '${JSON.stringify({ select: itemSelect(channel) })}'`,
  ].join('\n')
}

/** A heading, what was said, and a line for each field that has a value; `link` leads back to it. */
export function entryMarkdown(channel: Channel, entry: Entry, words: CellWords, link: string): string {
  const said = textValue(entry[channel.title])
  const heading = [channel.status, channel.contact, channel.time]
    .map((key) => spokenText(channel, fieldOf(channel, key), entry, words))
    .filter((text) => text !== '')
    .join(' · ')
  const lines = channel.fields
    .filter(({ key, place, kind }) => place !== 'hidden' && key !== channel.title && kind !== 'json')
    .map((field) => ({ label: words.labels.field(field), text: spokenText(channel, field, entry, words) }))
    .filter(({ text }) => text !== '')
    .map(({ label, text }) => `- ${label}: ${inline(text)}`)
  const quote =
    said === null
      ? []
      : [
          said
            .split(/\r?\n/)
            .map((line) => `> ${line}`)
            .join('\n'),
        ]
  return [`**${words.labels.channel(channel)} · ${inline(heading)}**`, ...quote, lines.join('\n'), link].join('\n\n')
}

function inline(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ')
}
