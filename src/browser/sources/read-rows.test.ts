import { expect, test } from 'vitest'
import { findChannel } from '#contract/channels/index.ts'
import { suggestMapping } from '#contract/import/csv-mapping.ts'
import { formatOf } from '#contract/import/file-format.ts'
import { readStart } from './file-start.ts'
import { readCsvHead } from './read-csv.ts'
import { type ReadOptions, readRows } from './read-rows.ts'

const sms = () => {
  const channel = findChannel('sms')
  if (!channel) throw new Error('no sms')
  return channel
}
const options: ReadOptions = { signal: new AbortController().signal, onProgress: () => {} }
const rowsOf = (name: string, text: string) =>
  readRows({ channel: sms(), file: new File([text], name), format: formatOf(name), mapping: undefined }, options)
const read = async (name: string, text: string) => (await rowsOf(name, text)).body.text()

test('sends lines as they are, whatever the file is called', async () => {
  const lines = '{"_id":"a"}\n{"_id":"b"}\n'
  for (const name of ['rows.ndjson', 'rows.jsonl', 'rows.json', 'rows']) expect(await read(name, lines)).toBe(lines)
})

test('sends a JSON answer as one line a row, digits untouched', async () => {
  const answer = '{\n "count": 2,\n "data": [\n  {"ticks": 638500000000000065},\n  {"ticks": 1}\n ]\n}'
  expect(await read('rows.json', answer)).toBe('{"ticks": 638500000000000065}\n{"ticks": 1}')
})

test('counts the rows of a list, and the lines of everything else', async () => {
  expect((await rowsOf('rows.json', '{"data": [{}]}')).counted).toBe('row')
  for (const name of ['rows.json', 'rows.ndjson']) expect((await rowsOf(name, '{}\n{}')).counted).toBe('line')
})

test('does not send a document without a list line by line', async () => {
  for (const text of ['{\n  "hello": "world"\n}', 'hello', '[1,'])
    await expect(read('rows.json', text)).rejects.toMatchObject({ problem: 'no-list' })
})

test('sends nothing for a file without rows', async () => {
  await expect(read('rows.ndjson', '')).rejects.toMatchObject({ problem: 'empty' })
  await expect(read('rows.json', '{"data":[]}')).rejects.toMatchObject({ problem: 'empty' })
  await expect(readCsvHead(new File(['To,Body\n'], 'rows.csv'))).rejects.toMatchObject({ problem: 'empty' })
})

test('shows the first rows of a table and sends all of them', async () => {
  const rows = Array.from({ length: 60_000 }, (_, row) => `+1555${row},"Grüße, ${row}"`)
  const file = new File([`To;Body\n${rows.map((row) => row.replace(',', ';')).join('\n')}`], 'rows.csv')
  const { header, rows: shown } = await readCsvHead(file)
  expect(header).toEqual(['To', 'Body'])
  expect(shown).toEqual([0, 1, 2].map((row) => [`+1555${row}`, `Grüße, ${row}`]))
  const shares: number[] = []
  const mapping = suggestMapping(sms(), header)
  const reading = { ...options, onProgress: (share: number) => shares.push(share) }
  const { body } = await readRows({ channel: sms(), file, format: 'csv', mapping }, reading)
  expect(shares.length).toBeGreaterThan(1)
  expect(shares.at(-1)).toBe(1)
  const lines = (await body.text()).split('\n')
  // Line 1 is the header's.
  expect(lines).toHaveLength(60_001)
  expect(lines[0]).toBe('')
  expect(JSON.parse(lines.at(-1) ?? '')).toEqual({ toNumber: '+155559999', smsText: 'Grüße, 59999' })
})

test('says what is wrong with a table', async () => {
  const latin = new File([new Uint8Array([0x54, 0x6f, 0x0a, 0xe4, 0x0a])], 'rows.csv')
  await expect(readCsvHead(latin)).rejects.toMatchObject({ problem: 'encoding' })
  const open = new File(['To,Body\n1,"never closed\n'], 'rows.csv')
  await expect(readCsvHead(open)).rejects.toMatchObject({ problem: 'quote', line: 2 })
})

test('stops to read a table when it is told to', async () => {
  const file = new File([`To;Body\n${'+15551234567;hi\n'.repeat(200_000)}`], 'rows.csv')
  const stop = new AbortController()
  const reading = { signal: stop.signal, onProgress: () => stop.abort() }
  const mapping = suggestMapping(sms(), ['To', 'Body'])
  await expect(readRows({ channel: sms(), file, format: 'csv', mapping }, reading)).rejects.toThrow('aborted')
})

test.each([
  ['a spreadsheet', 'sheet.xlsx', ['PK\u0003\u0004\u0014\u0000'], 'binary'],
  ['an archive that is called a table', 'rows.csv', ['PK\u0003\u0004\u0014\u0000'], 'binary'],
  ['a PDF', 'report.pdf', ['%PDF-1.7 1 0 obj'], 'binary'],
  ['text in UTF-16', 'rows.csv', [new Uint8Array([0xff, 0xfe, 0x54, 0])], 'encoding'],
  ['nothing', 'rows.txt', [''], 'empty'],
])('says of %s that it cannot be sent', async (_what, name, parts, problem) => {
  await expect(readStart(new File(parts as BlobPart[], name))).rejects.toMatchObject({ problem })
})

test('takes a table for one, whatever it is called', async () => {
  for (const name of ['rows.csv', 'rows.txt', 'rows'])
    expect(await readStart(new File(['To,Body\n1,hi\n'], name))).toEqual({
      format: 'csv',
      head: { header: ['To', 'Body'], rows: [['1', 'hi']] },
    })
})
