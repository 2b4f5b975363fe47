// A whole log page without a mouse: what can be reached, by which name, and that nothing holds the focus fast.
import type { Locator, Page } from '@playwright/test'
import { channels } from '#contract/channels/index.ts'
import { violations } from './axe.ts'
import { toLog } from './enter.ts'
import { expect, test } from './fixtures.ts'

const row = (page: Page, place: number) => page.locator(`tr[data-row="${place}"]`)
const buttonNamed = (page: Page, name: string | RegExp) =>
  page.getByRole('banner').or(page.getByRole('main')).getByRole('button', { name, exact: true })

/** What the focus is on: whether it is seen, and in which part of the page. */
async function focused(page: Page) {
  return page.evaluate(() => {
    const element = document.activeElement as HTMLElement | null
    const box = element?.getBoundingClientRect()
    const part = element?.closest(
      'tr[data-row], thead, [role="complementary"], aside, search, nav, [role="group"], header, main',
    )
    return {
      none: element === null || element === document.body,
      shown: box !== undefined && box.width > 0 && box.height > 0 && element?.checkVisibility() === true,
      part: part?.getAttribute('role') ?? part?.tagName.toLowerCase() ?? '',
      html: element?.outerHTML.slice(0, 160),
    }
  })
}

/** The focus has gone into it. */
async function expectWithin(part: Locator): Promise<void> {
  await expect.poll(() => part.evaluate((element) => element.contains(document.activeElement))).toBe(true)
}

test('Tab goes through all of a log, to what has a name and can be seen, and out again', async ({ signedIn: page }) => {
  for (const channel of channels) {
    await page.goto(channel.path)
    await expect(row(page, 0)).toBeVisible()
    const parts = new Set<string>()
    let stops = 0
    for (; stops < 120; stops += 1) {
      await page.keyboard.press('Tab')
      const stop = await focused(page)
      if (stop.none) break
      expect(stop.shown, `${channel.id}, stop ${stops + 1}: ${stop.html}`).toBe(true)
      await expect(page.locator(':focus'), stop.html).toHaveAccessibleName(/\S/)
      parts.add(stop.part)
    }
    // The grid is one stop, however many rows it has.
    expect(stops).toBeLessThan(120)
    for (const part of ['nav', 'search', 'header', 'thead', 'tr']) expect([...parts], channel.id).toContain(part)
  }
})

test('everything on a log is done by keys, and the focus comes back each time', async ({ signedIn: page }) => {
  for (const channel of channels) {
    await toLog(page, channel)
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    await expect(row(page, 1)).toBeFocused()
    for (const [key, role, name] of [
      ['m', 'menu', /./],
      ['t', 'dialog', 'Jump to a time'],
      ['?', 'dialog', 'Keys'],
      ['Control+k', 'dialog', /./],
    ] as const) {
      await page.keyboard.press(key)
      await expectWithin(page.getByRole(role, { name }).first())
      await page.keyboard.press('Escape')
      await expect(page.getByRole(role, { name })).toHaveCount(0)
      await expect(row(page, 1), `after ${key}`).toBeFocused()
    }
    await page.keyboard.press('x')
    await page.keyboard.press('Shift+ArrowDown')
    await expect(page.getByRole('region', { name: 'Selected rows' })).toContainText('2 selected')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('region', { name: 'Selected rows' })).toHaveCount(0)
    await page.keyboard.press('l')
    await expect(buttonNamed(page, 'Live')).toHaveAttribute('aria-pressed', 'true')
    await page.keyboard.press('l')
    await expect(buttonNamed(page, 'Live')).toHaveAttribute('aria-pressed', 'false')
    for (const [name, title] of [
      ['Export', /^Export /],
      ['Views', 'Views'],
      ['Columns', 'Columns'],
    ] as const) {
      await buttonNamed(page, name).focus()
      await page.keyboard.press('Enter')
      await expectWithin(page.getByRole('dialog', { name: title }))
      await page.keyboard.press('Escape')
      await expect(page.getByRole('dialog', { name: title })).toHaveCount(0)
      await expect(buttonNamed(page, name), `after ${name}`).toBeFocused()
    }
  }
})

for (const [width, height] of [
  [1440, 900],
  [390, 844],
] as const) {
  test(`passes axe with each of its parts open, ${width} wide`, async ({ signedIn: page }) => {
    await page.setViewportSize({ width, height })
    for (const [place, channel] of channels.entries()) {
      // Every second log at each width: what differs between logs is data, and looking takes long.
      if (place < 2 !== width > 640) continue
      const colorScheme = (['light', 'dark'] as const)[place % 2] ?? 'light'
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await page.goto(channel.path)
      await expect(row(page, 0)).toBeVisible()
      await row(page, 0).press('x')
      expect(await violations(page), `${channel.id}, a row selected`).toEqual([])
      await row(page, 0).press('m')
      await expect(page.getByRole('menu')).toBeVisible()
      // By itself: a menu lies over the landmarks, not within one.
      expect(await violations(page, { within: '[role="menu"]' }), `${channel.id}, the menu of a row`).toEqual([])
      await page.keyboard.press('Escape')
      await row(page, 0).press('Enter')
      await expect(page.getByRole('dialog').getByRole('heading', { level: 3 }).first()).toBeVisible()
      expect(await violations(page, { within: '[role="dialog"]' }), `${channel.id}, an entry`).toEqual([])
      await page.keyboard.press('Escape')
      for (const name of ['Export', 'Views', 'Columns']) {
        await buttonNamed(page, name).click()
        await expect(page.getByRole('dialog')).toBeVisible()
        // It can be pressed when the entries have been counted.
        if (name === 'Export') await expect(page.getByRole('button', { name: /^Export [\d,]+ entr/ })).toBeEnabled()
        expect(await violations(page, { within: '[role="dialog"]' }), `${channel.id}, ${name}`).toEqual([])
        await page.keyboard.press('Escape')
        await expect(page.getByRole('dialog')).toHaveCount(0)
      }
      // Nothing stands out at the side.
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    }
  })
}
