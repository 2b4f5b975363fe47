import { expect, test } from 'vitest'
import { readRows } from './read-rows.ts'

const read = async (name: string, text: string) => (await readRows(new File([text], name))).text()

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
})
