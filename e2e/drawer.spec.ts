// What the drawer tells of one entry, over all channels: how it went, why, what it cost, and what belongs with it.
import { expect, type Page, test } from '@playwright/test'
import { channels } from '#contract/channels/index.ts'
import { violations } from './axe.ts'
import { answerId, counted, idOf, loadRows, receipted, received, spoken } from './drawer-rows.ts'
import { enter } from './enter.ts'
import { type Gateway, startGateway } from './gateway.ts'

let gateway: Gateway
test.beforeAll(async () => {
  gateway = await startGateway({ demoRows: 1500 })
  await loadRows(gateway)
})
test.afterAll(() => gateway.stop())
test.beforeEach(({ page }) => enter(page, gateway))

const drawer = (page: Page) => page.getByRole('dialog')
const heading = (page: Page) => drawer(page).getByRole('heading', { level: 2 })
const region = (page: Page, name: string | RegExp) => drawer(page).getByRole('region', { name })
const edge = (page: Page) => drawer(page).getByRole('separator', { name: 'Width of the entry panel' })

async function open(page: Page, path: string, id: string): Promise<void> {
  await page.goto(`${gateway.url}${path}/${id}`)
  await expect(drawer(page).getByRole('list', { name: 'How it went' })).toBeVisible()
}

async function firstIds(resource: string): Promise<string[]> {
  const answer = await gateway.fetch(`/api/${resource}/get-list`, { method: 'POST', body: { limit: 3 } })
  return ((await answer.json()) as { data: { _id: string }[] }).data.map(({ _id }) => _id)
}

async function expectNoViolations(page: Page): Promise<void> {
  expect(await violations(page, { within: '[role=dialog]' })).toEqual([])
}

test('every log: the way of an entry, its neighbours at once, its raw JSON by keyboard, and axe', async ({ page }) => {
  // Axe reads every pixel of four drawers.
  test.slow()
  for (const [place, channel] of channels.entries()) {
    // By day and by night in turn.
    await page.emulateMedia({ colorScheme: place % 2 === 0 ? 'light' : 'dark', reducedMotion: 'reduce' })
    const [, id = '', next = ''] = await firstIds(channel.resource)
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    const fetched = page.waitForResponse((response) => response.url().endsWith(`${next}/get-item`))
    await open(page, channel.path, id)
    expect(await drawer(page).getByRole('list', { name: 'How it went' }).getByRole('listitem').count()).toBeGreaterThan(
      1,
    )
    await expect(region(page, 'Cost')).toBeVisible()

    // The next one was asked for before anybody went there, and not again.
    await fetched
    await drawer(page).getByRole('button', { name: 'Next entry' }).click()
    await expect(page).toHaveURL(new RegExp(next))
    await expect(drawer(page).getByText(next, { exact: true })).toHaveCount(1)
    expect(asked.filter((url) => url.endsWith(`${next}/get-item`))).toHaveLength(1)
    page.removeAllListeners('request')

    const met = region(page, 'Last entries with this contact')
    await met.scrollIntoViewIfNeeded()
    await expect(met.getByRole('listitem').first().or(met.getByText('This is the only entry'))).toBeVisible()

    await drawer(page).getByRole('button', { name: 'Raw JSON' }).press('Enter')
    const find = drawer(page).getByRole('textbox', { name: 'Search in the JSON' })
    await find.fill('ID"')
    await expect(
      drawer(page)
        .getByRole('status')
        .filter({ hasText: /^1 of \d+$/ }),
    ).toBeVisible()
    await find.press('Enter')
    await expect(
      drawer(page)
        .getByRole('status')
        .filter({ hasText: /^2 of \d+$/ }),
    ).toBeVisible()
    await find.press('Escape')
    await expect(find).toHaveValue('')
    const lines = drawer(page).getByRole('listbox', { name: 'Raw JSON, line by line' })
    await lines.press('Home')
    await lines.press('ArrowDown')
    await expect(lines.getByRole('option', { selected: true })).toHaveText(/^ {2}"/)

    // All of it is unfolded now.
    await expect(met).toHaveAttribute('aria-busy', 'false')
    await expectNoViolations(page)
  }
})

test('the edge moves by arrow keys and by dragging, and stays where it was put', async ({ page }) => {
  await open(page, counted.path, idOf(1))
  await edge(page).focus()
  await edge(page).press('ArrowLeft')
  await expect(edge(page)).toHaveAttribute('aria-valuenow', '580')
  await edge(page).press('End')
  await expect.poll(async () => (await drawer(page).boundingBox())?.width).toBe(720)
  const box = await edge(page).boundingBox()
  await page.mouse.move((box?.x ?? 0) + 4, 500)
  await page.mouse.down()
  await page.mouse.move((box?.x ?? 0) + 104, 500)
  await page.mouse.up()
  await expect(edge(page)).toHaveAttribute('aria-valuenow', '620')
  await page.reload()
  await expect(edge(page)).toHaveAttribute('aria-valuenow', '620')
})

test('an error code is told in plain words, and the character that made an SMS dear is shown', async ({ page }) => {
  await open(page, counted.path, idOf(1))
  await expect(heading(page)).toHaveText('Undelivered: the carrier filtered it as spam (30007)')
  const code = region(page, 'What Twilio 30007 means')
  await expect(code).toContainText('Register the sender for the country')
  await expect(code).toContainText('Only once the cause is put right.')
  await expect(code.getByRole('link')).toHaveAttribute('href', 'https://www.twilio.com/docs/api/errors/30007')
  const message = region(page, 'Message')
  await expect(message.getByRole('blockquote').locator('mark')).toHaveText('’')
  await expect(message).toContainText('2 parts')
  await expect(message).toContainText('U+2019')
  await expect(message).toContainText('at place 18')
  await expect(message).toContainText('it would be 1 part. At this price per part: $0.12 instead of $0.24.')
  await expect(region(page, 'Cost')).toContainText('$0.12 for each of 2 parts')
  await expectNoViolations(page)
})

test('a call tells what it said and what each key did, and that nobody knows whether it was heard', async ({
  page,
}) => {
  await open(page, spoken.path, idOf(2))
  const course = drawer(page).getByRole('list', { name: 'Course of the call' })
  await expect(course.getByRole('listitem').first()).toHaveText('The database is down.')
  await expect(course).toContainText('1Acknowledged.')
  await expect(course).toContainText('Any other keyInvalid.')
  await expect(course).toContainText('No key for 10 sGoodbye.')
  await expect(drawer(page).getByRole('list', { name: 'How it went' }).getByRole('listitem')).toHaveText([
    ...[/^Logged/, /^Accepted.*after 1 min 7 sec/, /^Arrivalnot recorded$/],
  ])
  await expectNoViolations(page)
})

test('receipts are believed before the entry, which is named', async ({ page }) => {
  await open(page, receipted.path, idOf(3))
  await expect(heading(page)).toHaveText('Read by the recipient; OneUptime still says “Sent”')
  await expect(drawer(page)).toContainText('1 min 35 sec later')
})

test('an answer shows what was chosen and leads to what it answers', async ({ page }) => {
  await open(page, received.path, await answerId(gateway))
  const message = region(page, 'Message')
  await expect(message).toContainText('What it isChose from a list')
  await expect(message).toContainText('ChosenAcknowledge')
  await message.getByRole('link', { name: 'find among sent' }).click()
  await expect(page).toHaveURL(new RegExp(`${receipted.path}\\?${receipted.providerId}=wamid.DRAWER3`))
  await expect(page.locator('tr[data-row]')).toHaveCount(1)
})

test('shows what belongs with it, on the way to each, not before somebody comes near', async ({ page }) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.setViewportSize({ width: 1280, height: 640 })
  await open(page, counted.path, idOf(1))
  expect(asked.filter((url) => url.includes('/api/lookup'))).toEqual([])
  const met = region(page, 'Last entries with this contact')
  await met.scrollIntoViewIfNeeded()
  await expect(met.getByRole('listitem').filter({ has: page.locator('[aria-current]') })).toContainText('this entry')
  await expect(met.getByRole('listitem')).toHaveCount(5)
  const around = region(page, 'Around it: same Incident')
  await around.scrollIntoViewIfNeeded()
  await expect(around.getByRole('listitem')).toHaveCount(3)
  await around.getByRole('link', { name: 'INC-4' }).click()
  await expect(page).toHaveURL(new RegExp(`${receipted.path}/${idOf(3)}`))
  await expect(heading(page)).toHaveText(/^Read by the recipient/)
})

test('says when what belongs with it does not come, and tries again', async ({ page }) => {
  await page.route('**/api/lookup?*', (route) =>
    route.fulfill({ status: 400, json: { message: 'no', code: 'bad_request' } }),
  )
  await open(page, counted.path, idOf(1))
  const met = region(page, 'Last entries with this contact')
  await met.scrollIntoViewIfNeeded()
  await expect(met.getByRole('alert')).toBeVisible()
  await page.unroute('**/api/lookup?*')
  await met.getByRole('button', { name: 'Try again' }).click()
  await expect(met.getByRole('listitem').first()).toBeVisible()
})

test('a press opens an entry at once; its address follows, and the history has one step for all that were seen', async ({
  page,
}) => {
  await page.goto(`${gateway.url}${counted.path}`)
  const ids = await firstIds(counted.resource)
  await page.locator('tr[data-row="0"]').click()
  await expect(heading(page)).toBeFocused()
  await expect(page).toHaveURL(new RegExp(`/${ids[0]}$`))
  // Faster than any address follows.
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  await expect(page).toHaveURL(new RegExp(`/${ids[2]}$`))
  await expect(page.locator('tr[data-open="true"]')).toHaveAttribute('data-row', '2')
  await expect(drawer(page).getByText('3 of')).toBeVisible()

  await page.goBack()
  await expect(drawer(page)).toBeHidden()
  await expect(page.locator('tr[data-open="true"]')).toHaveCount(0)
  await expect(page.locator('tr[data-row="2"]')).toBeFocused()
  await page.goForward()
  await expect(drawer(page).getByText(ids[2] ?? '', { exact: true })).toBeVisible()

  // Opened and closed at once: the address had no time to follow, and nothing is left to go back to.
  await page.keyboard.press('Escape')
  await expect(page).toHaveURL(`${gateway.url}${counted.path}`)
  const steps = await page.evaluate(() => window.history.length)
  await page.evaluate(() => {
    const [row] = document.querySelectorAll<HTMLElement>('tr[data-row="1"]')
    row?.click()
    row?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }))
  })
  await expect(drawer(page)).toBeHidden()
  await page.locator('tr[data-row="1"]').click()
  await expect(page).toHaveURL(new RegExp(`/${ids[1]}$`))
  expect(await page.evaluate(() => window.history.length)).toBe(steps + 1)
})
