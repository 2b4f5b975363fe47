// What is done once with a page of rows, in a browser of its own; the same for the console and the bare page.
import { setTimeout as wait } from 'node:timers/promises'
import type { Locator, Page } from '@playwright/test'
import { type Frames, scrollRows } from './in-page/scroll-rows.ts'
import { type Change, watchChange } from './in-page/watch-change.ts'
import type { Slowed } from './result.ts'
import { openBrowser, openRows, type Subject, settleMs, weighHeap } from './subjects.ts'

/** Rows that are scrolled through, and at what speed. */
export const SCROLLED = 10_000
const PER_SECOND = 500

const FIRST_ROW = 'tr[data-row="0"] a[href]'
const GIVE_UP_MS = 30_000

export const changes = ['sort', 'filter', 'detail', 'whole detail'] as const

export interface PageFigures {
  readonly firstRowsMs: number
  readonly frames: Frames
  readonly loadedMib: number
  readonly scrolledMib: number
  readonly changes: Readonly<Record<(typeof changes)[number], Change>>
}

export async function measurePage(subject: Subject, slowed: Slowed): Promise<PageFigures> {
  const { page, cdp, close } = await openBrowser(subject, slowed)
  try {
    const firstRowsMs = await openRows(page, subject)
    await wait(settleMs(slowed))
    const loadedMib = await weighHeap(cdp)
    const frames = await page.evaluate(scrollRows, { rows: SCROLLED, perSecond: PER_SECOND })
    const scrolledMib = await weighHeap(cdp)

    const anew = async () => {
      await openRows(page, subject)
      await wait(settleMs(slowed))
    }
    const row = page.locator('tr[data-row="2"]')
    const status = page.getByRole('columnheader', { name: 'Status', exact: true }).getByRole('button').first()
    // A press comes after the pointer, and some code with it.
    const arrive = async (target: Locator) => {
      await target.hover()
      await wait(settleMs(slowed) / 2)
    }
    await anew()
    await arrive(status)
    const [sort] = await during(page, [FIRST_ROW], () => status.click())
    await anew()
    await arrive(row)
    // What the list knows of an entry is shown first, beside it comes the rest.
    const [detail, whole] = await during(page, ['[role="dialog"] h2', '[role="dialog"] dl'], () => row.click())
    await anew()
    const key = await subject.typeFilter(page)
    await wait(settleMs(slowed) / 2)
    const [filter] = await during(page, [FIRST_ROW], () => page.keyboard.press(key))
    return { firstRowsMs, frames, loadedMib, scrolledMib, changes: { sort, filter, detail, 'whole detail': whole } }
  } finally {
    await close()
  }
}

/** From a press until what each of the selectors finds has changed and is painted. */
async function during<const Selectors extends readonly string[]>(
  page: Page,
  selectors: Selectors,
  press: () => Promise<void>,
): Promise<{ [Place in keyof Selectors]: Change }> {
  const changes = Promise.all(selectors.map((selector) => page.evaluate(watchChange, selector)))
  await wait(200)
  await press()
  const seen = await Promise.race([changes, wait(GIVE_UP_MS, undefined, { ref: false })])
  if (!seen) throw new Error(`${selectors.join(', ')}: the same ${GIVE_UP_MS / 1000} s after a press at ${page.url()}`)
  // One for each selector, in their order.
  return seen as { [Place in keyof Selectors]: Change }
}
