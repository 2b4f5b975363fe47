import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { afterRows, asRows, LONGEST_WAIT_MS } from './rows-first.ts'

/** A page that is seen, and whose frames come when the test says so. */
let frames: (() => void)[] = []
const paint = () => {
  for (const frame of frames.splice(0)) frame()
}

beforeEach(() => {
  vi.useFakeTimers()
  frames = []
  vi.stubGlobal('document', { visibilityState: 'visible' })
  vi.stubGlobal('requestAnimationFrame', (frame: () => void) => frames.push(frame))
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

/** What happened, in its order. */
async function order(answer: Promise<unknown>, ms: number): Promise<string[]> {
  const happened: string[] = []
  // As effects run: what is within a page asks before the page.
  void afterRows().then(() => happened.push('the rest is asked'))
  asRows(answer).then(
    () => happened.push('rows'),
    () => happened.push('no rows'),
  )
  await vi.advanceTimersByTimeAsync(ms)
  return happened
}

const after = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

test('what stands around rows is asked for when they are painted, though it began to ask before them', async () => {
  const happened = await order(after(100), 110)
  expect(happened).toEqual(['rows'])
  paint()
  await vi.advanceTimersByTimeAsync(1)
  expect(happened).toEqual(['rows', 'the rest is asked'])
})

test('a page that nobody sees paints nothing, and waits for the answer alone', async () => {
  vi.stubGlobal('document', { visibilityState: 'hidden' })
  expect(await order(after(100), 99)).toEqual([])
  expect(await order(after(100), 110)).toEqual(['rows', 'the rest is asked'])
})

test('rows that fail hold nothing up', async () => {
  expect(await order(Promise.reject(new Error('no')), 1)).toEqual(['no rows', 'the rest is asked'])
})

test('rows that take long hold the rest up no longer than they must', async () => {
  expect(await order(after(60_000), LONGEST_WAIT_MS + 1)).toEqual(['the rest is asked'])
})

test('where no rows are on their way, nothing waits', async () => {
  await order(after(1), 10)
  paint()
  const asked = vi.fn()
  void afterRows().then(asked)
  await vi.advanceTimersByTimeAsync(1)
  expect(asked).toHaveBeenCalled()
})
