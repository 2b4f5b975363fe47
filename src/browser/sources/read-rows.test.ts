import { expect, test } from 'vitest'
import { findChannel } from '#contract/channels/index.ts'
import { suggestMapping } from '#contract/import/csv-mapping.ts'
import { readCsvHead } from './read-csv.ts'
import { readRows } from './read-rows.ts'

const sms = () => {
  const channel = findChannel('sms')
  if (!channel) throw new Error('no sms')
  return channel
}
const read = async (name: string, text: string) =>
  (await readRows(new File([text], name), sms(), undefined)).body.text()

test('sends lines as they are, whatever the file is called', async () => {
  const lines = '{"_id":"a"}\n{"_id":"b"}\n'
  for (const name of ['rows.ndjson', 'rows.jsonl', 'rows.json', 'rows']) expect(await read(name, lines)).toBe(lines)
})

test('sends a JSON answer as one line a row, digits untouched', async () => {
  const answer = '{\n "count": 2,\n "data": [\n  {"ticks": 638500000000000065},\n  {"ticks": 1}\n ]\n}'
  expect(await read('rows.json', answer)).toBe('{"ticks": 638500000000000065}\n{"ticks": 1}')
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
  const { body } = await readRows(file, sms(), suggestMapping(sms(), header))
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
