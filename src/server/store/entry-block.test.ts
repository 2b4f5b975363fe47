import { describe, expect, it } from 'vitest'
import { EntryBlock, rowColumns, type WrittenRow } from './entry-block.ts'

const place = (id: string, channel = 'sms') => ({
  project_id: 'p1',
  channel,
  created_at: '2026-06-16 03:27:33.084123',
  id,
  contact_reversed: '7654321',
  version: '1000',
  is_deleted: 0 as const,
})

/** What the engine would be given, by channel and id. */
function given(block: EntryBlock, rows: readonly WrittenRow[]) {
  return [...block.pick(rows)].map(({ columns, text }) =>
    Buffer.concat(text)
      .toString()
      .slice(0, -1)
      .split('\n')
      .map((line) => {
        const cells = line.split('\t')
        expect(cells).toHaveLength(columns.length)
        const cell = (column: string) => cells[columns.indexOf(column)]
        return [cell('channel'), cell('id'), cell('body'), cell('raw')]
      }),
  )
}

describe('a block of entries', () => {
  it('gives what was put in, the rows of each channel by themselves', () => {
    const block = new EntryBlock()
    const rows = [
      block.addNamed({ ...place('a'), body: 'one', raw: '{}' }),
      block.addNamed({ ...place('b', 'call'), body: 'two\nlines', raw: '{}' }),
      block.addNamed({ ...place('c'), raw: '{}' }),
    ]
    expect(given(block, rows)).toEqual([
      [
        ['sms', 'a', 'one', '{}'],
        ['sms', 'c', '\\N', '{}'],
      ],
      [['call', 'b', 'two\\nlines', '{}']],
    ])
    expect(rows[1]).toMatchObject(place('b', 'call'))
  })

  it('leaves out what is not asked for, and what a row said before it was changed', () => {
    const block = new EntryBlock()
    const [first, second] = ['a', 'b', 'c'].map((id) => block.addNamed({ ...place(id), body: id, raw: '{"a":"\\t"}' }))
    if (!first || !second) expect.fail('no rows')
    const changed = block.change(second, { body: null, raw: '', of_another_channel: 'x' })
    expect(given(block, [first, changed])).toEqual([
      [
        ['sms', 'a', 'a', '{"a":"\\\\t"}'],
        ['sms', 'b', '\\N', ''],
      ],
    ])
  })

  it('has a column for each of the place', () => {
    for (const column of Object.keys(place('a'))) expect(rowColumns('whatsapp-incoming')).toContain(column)
    expect(() => rowColumns('fax')).toThrow('no channel fax')
  })
})
