import { describe, expect, it, test } from 'vitest'
import { formatFor } from '#browser/format/format-for.ts'
import { defaultColumnKeys, itemSelect } from '#browser/logs/data/list-fields.ts'
import type { CellWords } from '#browser/logs/table/cells/cell-face.ts'
import { logColumns } from '#browser/logs/table/columns.ts'
import { channels } from '#contract/channels/index.ts'
import { entryCurl, entryMarkdown } from './entry-text.ts'
import { csvCell, markdownCell, rowsCsv, rowsMarkdown } from './rows-text.ts'

const format = formatFor('en', 'Europe/Berlin')
const words: CellWords = {
  format,
  times: 'clock',
  money: { format, notCharged: 'not charged', unknown: 'unknown', estimated: 'estimated' },
  labels: {
    channel: ({ label }) => label,
    field: ({ label }) => label,
    status: (_channel, value) => value,
    tone: String,
    costState: String,
    dimension: String,
    group: String,
    permission: String,
  },
}

describe.each(channels.map((channel) => [channel.id, channel] as const))('a row of %s', (_id, channel) => {
  const entry = {
    _id: '1',
    [channel.time]: '2026-11-19T13:03:22.481Z',
    [channel.status]: 'Odd',
    [channel.title]: 'first | line\nsecond',
    [channel.contact]: '+4915123454567',
    ...(channel.cost && { [channel.cost]: '7.5' }),
  }
  const rows = {
    channel,
    columns: logColumns(channel, defaultColumnKeys(channel)),
    entries: [entry],
    words,
    cause: 'Cause',
  }

  it('is one line of a Markdown table, however its text is broken', () => {
    const lines = rowsMarkdown(rows).split('\n')
    expect(lines).toHaveLength(3)
    expect(lines[2]).toContain('first \\| line second')
    expect(lines[2]).toContain('Thu 19 Nov 2026, 14:03:22')
    if (channel.cost) expect(lines[2]).toContain('$0.075')
  })

  it('is exact in CSV: instants in UTC, money in dollars', () => {
    const [, ...lines] = rowsCsv(rows).split('\r\n')
    expect(lines.join('\r\n')).toContain('2026-11-19T13:03:22.481Z')
    expect(lines.join('\r\n')).toContain('"first | line\nsecond"')
    if (channel.cost) expect(lines.join('\r\n')).toContain(',0.075')
  })

  it('is asked of the API by a command that holds no key', () => {
    const command = entryCurl('https://tollbook.example', channel, '1')
    expect(command).toContain(`https://tollbook.example/api/${channel.resource}/1/get-item`)
    expect(command).toContain('"ApiKey: $TOLLBOOK_KEY"')
    const body = /-d '(.*)'$/.exec(command)?.[1] ?? ''
    expect(JSON.parse(body)).toEqual({ select: itemSelect(channel) })
  })

  it('tells itself in Markdown, with the way back', () => {
    const text = entryMarkdown(channel, entry, words, 'https://tollbook.example/x/1')
    expect(text).toContain(`**${channel.label} · Odd`)
    expect(text).toContain('> first | line\n> second')
    expect(text.endsWith('https://tollbook.example/x/1')).toBe(true)
  })
})

test('a spreadsheet never takes a text for a formula, and still reads numbers', () => {
  expect(['=1+1', '+49 151', '-x', '@a', '\t=1'].map(csvCell)).toEqual(["'=1+1", "'+49 151", "'-x", "'@a", "'\t=1"])
  expect(['-5', '0.0079', 'plain', 'a "b", c'].map(csvCell)).toEqual(['-5', '0.0079', 'plain', '"a ""b"", c"'])
})

test('what would end a cell is written so that it does not', () => {
  expect(markdownCell('a|b\\c\n d')).toBe('a\\|b\\\\c d')
})
