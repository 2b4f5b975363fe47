// What others wrote never runs: every text field of every channel, and every name that people give, holds an attack, and
// each page that shows one is looked at in a real browser with the console's own security policy.
import type { Page } from '@playwright/test'
import { type Channel, channels } from '#contract/channels/index.ts'
import { watchDoors } from './doors.ts'
import { expect, test } from './fixtures.ts'
import type { Gateway } from './gateway.ts'
import { hostileLines, hostileText, INCIDENT, idOf, MARK, NUMBER, PROJECT, USER } from './hostile-rows.ts'

const MAY = 'from=2026-05-01T00:00:00.000Z&to=2026-06-01T00:00:00.000Z'
const inboundIds = new Map<string, string>()
let secret = ''

async function post(gateway: Gateway, path: string, body: unknown, apikey?: string) {
  const answer = await gateway.fetch(path, { method: 'POST', body, ...(apikey && { headers: { apikey } }) })
  const said = await answer.text()
  expect([path, answer.status, said]).toEqual([path, 200, said])
  return JSON.parse(said)
}

test.beforeAll(async ({ gateway }) => {
  for (const channel of channels) {
    const lines = hostileLines(channel)
    const headers = { 'content-type': 'application/x-ndjson' }
    const sent = { method: 'POST', body: lines.join('\n'), headers }
    const report = await (await gateway.fetch(`/api/import?channel=${channel.id}`, sent)).json()
    expect(report).toMatchObject({ accepted: lines.length, rejected: 0 })
    const list = await post(gateway, `/api/${channel.resource}/get-list`, { query: { projectId: PROJECT } })
    inboundIds.set(channel.id, list.data.at(-1)._id)
  }
  const key = { label: hostileText(100), projectId: PROJECT, permissions: ['Project Owner'] }
  secret = (await post(gateway, '/api/keys', key)).secret
  for (const page of [...channels.map(({ id }) => id), 'costs'])
    for (const scope of ['personal', 'project']) {
      const name = hostileText(78) + scope[0]
      const isPinned = page === 'costs'
      await post(gateway, '/api/views', { page, name, search: '', scope, isPinned }, secret)
    }
  await post(gateway, '/api/budgets', { name: hostileText(80), amountInUSDCents: '100' }, secret)
  await gateway.fetch('/api/keys', { method: 'POST', headers: { apikey: secret }, body: { label: hostileText(100) } })
  await gateway.fetch(`/api/lookup/evidence?number=${encodeURIComponent(NUMBER)}&timezone=UTC`, {
    headers: { apikey: secret },
  })
})

/** What there is in the page that must not be. */
function intruders(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const said = (element: Element) => element.outerHTML.slice(0, 200)
    const ran = '__xss' in window ? [`ran: ${String((window as { __xss?: unknown }).__xss)}`] : []
    const found = [...document.querySelectorAll('*')].filter(
      (element) =>
        ['IMG[src="x"]', 'IFRAME', 'BASE', 'META[http-equiv="refresh" i]'].some((each) => element.matches(each)) ||
        [...element.attributes].some(
          ({ name, value }) =>
            /^on/i.test(name) ||
            (/^(href|src|action|formaction|data|xlink:href)$/i.test(name) &&
              /^\s*(javascript|vbscript|data:text)/i.test(value)) ||
            (name === 'style' && /evil|url\(/i.test(value)),
        ) ||
        (/^(SCRIPT|STYLE|LINK)$/.test(element.tagName) && /__xss|evil\.test/.test(element.outerHTML)),
    )
    return [...ran, ...found.map(said)]
  })
}

/** Signs in, and fills `problems` with whatever runs, asks elsewhere or is against the policy. */
async function enter(page: Page): Promise<string[]> {
  const problems = watchDoors(page.context())
  page.on('dialog', (dialog) => {
    problems.push(`a dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('console', (message) => {
    if (message.text().startsWith('violated:')) problems.push(message.text())
  })
  page.on('framenavigated', (frame) => {
    if (/evil\.test|^javascript|^data/.test(frame.url())) problems.push(`went to ${frame.url()}`)
  })
  await page.addInitScript(() =>
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      console.error(`violated: ${violatedDirective} by ${blockedURI}`),
    ),
  )
  expect((await page.request.post('/api/session', { data: { key: secret } })).status()).toBe(200)
  return problems
}

/** The page shows an attack as text, and nothing of it has come to life. */
async function expectHarmless(page: Page, where: 'main' | 'dialog' | 'grid' = 'main'): Promise<void> {
  const shown = page.getByRole(where)
  await expect(shown.getByText(new RegExp(MARK)).first()).toBeVisible()
  // Whatever would run when somebody points at it or comes to it.
  for (const text of (await shown.getByText(new RegExp(MARK)).all()).slice(0, 3))
    await text.hover({ force: true, timeout: 1000 }).catch(() => {})
  expect([page.url(), await intruders(page)]).toEqual([page.url(), []])
}

const entryOf = (channel: Channel) =>
  `${channel.path}/${channel.direction === 'inbound' ? inboundIds.get(channel.id) : idOf(channel, 0)}`

test('is noticed where it does run', async ({ browser, baseURL }) => {
  // Of its own: every other page fails on what this one does.
  const context = await browser.newContext({ ...(baseURL && { baseURL }) })
  const page = await context.newPage()
  const problems = await enter(page)
  await page.goto('/settings')
  // As a page would that puts what it is given into itself.
  await page
    .evaluate((markup) => document.body.insertAdjacentHTML('beforeend', markup), hostileText(500))
    .catch(() => {})
  await page.evaluate(() => document.body.append(document.createElement('iframe')))
  await page.evaluate(() => Object.assign(window, { __xss: 'ran' }))
  await page.evaluate(() => fetch('http://evil.test/').catch(() => {}))
  expect(await intruders(page)).toEqual(['ran: ran', expect.stringMatching(/^<iframe/)])
  await expect.poll(() => problems.join(' ')).toMatch(/violated: connect-src/)
  await expect.poll(() => problems.join(' ')).toMatch(/violated: require-trusted-types-for/)
  await context.close()
})

test('in logs, drawers and raw data', async ({ page }) => {
  const problems = await enter(page)
  for (const channel of channels) {
    await page.goto(entryOf(channel))
    await expectHarmless(page, 'dialog')
    await page.getByRole('dialog').getByRole('button', { name: 'Raw JSON' }).click()
    await expectHarmless(page, 'dialog')
    await page.goto(`${channel.path}?${MAY}`)
    await expectHarmless(page, 'grid')
  }
  await page.getByRole('button', { name: /^Views/ }).click()
  await expect(page.getByText(new RegExp(`${MARK}.*img`)).first()).toBeVisible()
  expect(await intruders(page)).toEqual([])
  expect(problems).toEqual([])
})

test('on the pages of contacts, stories, costs and settings', { tag: '@long' }, async ({ page }) => {
  const problems = await enter(page)
  const number = encodeURIComponent(NUMBER)
  for (const path of [
    `/lookup/evidence?number=${number}`,
    `/story/incident/${INCIDENT}`,
    `/story/user/${USER}?${MAY}`,
    `/costs?${MAY}&by=user&then=team`,
    `/costs?${MAY}&by=status&waste=open&chart=table`,
    '/costs/budgets',
    '/',
    '/settings/keys',
    '/settings/audit',
  ]) {
    await page.goto(path)
    await expectHarmless(page)
  }
  await page.goto(`/lookup?number=${number}`)
  await expectHarmless(page)
  // A name that turns text around turns none but its own.
  await expect(page.locator('strong', { hasText: MARK }).first()).toHaveCSS('unicode-bidi', 'isolate')
  await page.getByRole('combobox', { name: 'Find a contact' }).fill(NUMBER.slice(-6))
  await expect(page.getByRole('listbox', { name: 'What could be meant' })).toContainText(MARK)
  expect(await intruders(page)).toEqual([])
  // What an address says is no more than text either.
  await page.goto(`/lookup?number=${encodeURIComponent(`${MARK}<img src=x onerror=window.__xss=1>`)}`)
  await expectHarmless(page)
  await page.goto(`/api/docs#"><img src=x onerror=window.__xss=1>`)
  await expect(page.getByRole('heading', { name: 'Tollbook API', level: 1 })).toBeVisible()
  expect(await page.evaluate(() => '__xss' in window)).toBe(false)
  expect(problems).toEqual([])
})
