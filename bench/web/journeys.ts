// What a reader of the console does, by pointer and by keys, as far as it is answered by paint.
import { setTimeout as wait } from 'node:timers/promises'
import type { Locator, Page } from '@playwright/test'
import { channels } from '../../src/contract/channels/index.ts'

export interface Journey {
  readonly name: string
  /** Where it begins; an address of the console. */
  readonly path: string
  readonly go: (page: Page, pause: Pause) => Promise<void>
}

/** Leaves the page to itself as long as a reader would; longer where the machine is slow. */
export type Pause = (ms: number) => Promise<void>

/** Between two keys that are struck in a row, and between two looks at the page. */
const KEY_MS = 40
const LOOK_MS = 700

/** How long a key or a button stays down. */
const DOWN = { delay: 40 }
/** Where a row is neither its link nor its box. */
const ON_ROW = { ...DOWN, position: { x: 300, y: 12 } }

const heading = (page: Page, name: string) =>
  page.getByRole('columnheader', { name, exact: true }).getByRole('button').first()

const appears = (each: Locator) =>
  each.waitFor({ timeout: 5000 }).then(
    () => true,
    () => false,
  )

async function strike(page: Page, key: string, times: number, pause: Pause): Promise<void> {
  for (let n = 0; n < times; n += 1) {
    await page.keyboard.press(key, DOWN)
    await pause(KEY_MS)
  }
}

/** `path`: of the log that most of it happens in. */
export function consoleJourneys(path: string): readonly Journey[] {
  return [
    {
      name: 'filter',
      path,
      go: async (page, pause) => {
        const values = page.getByRole('complementary', { name: 'Facets' }).locator('button[aria-pressed]')
        for (const place of [0, 1, 0]) {
          await values.nth(place).click(DOWN)
          await pause(LOOK_MS)
        }
        await page.keyboard.press('/', DOWN)
        for (const letter of 'network') await strike(page, letter, 1, pause)
        await page.keyboard.press('Enter', DOWN)
        await pause(LOOK_MS)
      },
    },
    {
      name: 'sort',
      path,
      go: async (page, pause) => {
        for (const name of ['Status', 'Status', 'Cost', 'Cost', 'Status', 'Cost']) {
          await heading(page, name).click(DOWN)
          await pause(LOOK_MS)
        }
      },
    },
    {
      name: 'open the detail',
      path,
      go: async (page, pause) => {
        for (const row of [2, 5, 3, 7, 4, 6, 8, 1]) {
          await page.locator(`tr[data-row="${row}"]`).click(ON_ROW)
          await pause(LOOK_MS)
          await page.keyboard.press('Escape', DOWN)
          await pause(LOOK_MS)
        }
      },
    },
    {
      name: 'j and k, 50 times',
      path,
      go: async (page, pause) => {
        await strike(page, 'j', 40, pause)
        await strike(page, 'k', 10, pause)
      },
    },
    {
      name: 'j and k, 50 times, the detail open',
      path,
      go: async (page, pause) => {
        await page.locator('tr[data-row="2"]').click(ON_ROW)
        await pause(LOOK_MS)
        await strike(page, 'j', 40, pause)
        await strike(page, 'k', 10, pause)
      },
    },
    {
      name: 'scroll by Page Down, 50 times',
      path,
      go: async (page, pause) => {
        await page.locator('tr[data-row="2"]').focus()
        await strike(page, 'PageDown', 50, pause)
      },
    },
    {
      name: 'switch channel',
      path,
      go: async (page, pause) => {
        const links = page.getByRole('navigation', { name: 'Main' })
        for (const { label } of [...channels.slice(1), ...channels]) {
          await links.getByRole('link', { name: label, exact: true }).click(DOWN)
          await page.locator('tr[data-row="0"]').waitFor()
          await pause(LOOK_MS)
        }
      },
    },
    {
      name: 'regroup the costs',
      path: '/costs',
      go: async (page, pause) => {
        const by = page
          .getByRole('textbox', { name: 'by', exact: true })
          .or(page.getByRole('combobox', { name: 'by', exact: true }))
        for (const name of ['Team', 'Country', 'Incident', 'Channel']) {
          const option = page.getByRole('option', { name, exact: true })
          await by.click(DOWN)
          // A list that is just closing takes a press for itself.
          if (!(await appears(option))) await by.click(DOWN)
          await option.click(DOWN)
          await pause(LOOK_MS)
        }
      },
    },
  ]
}

export const pauseFor =
  (slowed: number): Pause =>
  (ms) =>
    wait(ms * (slowed > 1 ? 2 : 1))
