import { expect, test } from 'vitest'
import { readFileText } from './read-file.ts'

const file = (...parts: (string | Uint8Array<ArrayBuffer>)[]) => new File(parts, 'numbers.csv')
const utf16 = (text: string) => Uint8Array.from([0xff, 0xfe, ...Buffer.from(text, 'utf16le')])

test('reads text as spreadsheets write it', async () => {
  expect(await readFileText(file('+49 151\nзелёный'))).toBe('+49 151\nзелёный')
  expect(await readFileText(file(utf16('Имя\t+49 151')))).toBe('Имя\t+49 151')
  expect(await readFileText(file(''))).toBe('')
})

test('says what is wrong with anything else', async () => {
  const gone = Object.assign(file('+49'), { arrayBuffer: () => Promise.reject(new DOMException('gone')) })
  const problems = [
    ['binary', file(Uint8Array.from([0x50, 0x4b, 0x03, 0x04, 0x00, 0x00]))],
    ['encoding', file(Uint8Array.from([0x41, 0xe4, 0x0a]))],
    ['large', file(new Uint8Array(16 * 1024 * 1024 + 1))],
    ['unreadable', gone],
  ] as const
  for (const [problem, each] of problems) await expect(readFileText(each)).rejects.toMatchObject({ problem })
})
