// Rows of a real OneUptime server, imported into an empty store and read back in the console.
import { readFileSync } from 'node:fs'
import { expect, type Page, test } from '@playwright/test'
import { billedChannels, type Channel } from '#contract/channels/index.ts'
import { enter } from './enter.ts'
import { type Gateway, startGateway } from './gateway.ts'

let gateway: Gateway
test.beforeAll(async () => {
  gateway = await startGateway({ demoRows: 0 })
})
test.afterAll(async () => {
  await gateway.stop()
})

for (const channel of billedChannels) {
  test(`the console shows counts and costs of the imported ${channel.id} file, by status too`, async ({ page }) => {
    const file = readFileSync(`src/server/sources/fixtures/oneuptime/${channel.id}.response.fixture.json`, 'utf8')
    const { data } = JSON.parse(file) as { data: Record<string, unknown>[] }
    const body = data.map((row) => JSON.stringify(row)).join('\n')
    const report = await gateway.fetch(`/api/import?channel=${channel.id}`, { method: 'POST', body })
    expect(await report.json()).toEqual({ accepted: data.length, rejected: 0, errors: [] })

    await enter(page, gateway)
    await expectFigures(page, channel, data, '')
    for (const status of [...new Set(data.map((row) => String(row.status)))].slice(0, 2)) {
      const rows = data.filter((row) => row.status === status)
      await expectFigures(page, channel, rows, `?${new URLSearchParams({ status })}`)
    }
  })
}

/** The page's heading counts these rows and adds up their cost. */
async function expectFigures(page: Page, channel: Channel, rows: readonly Record<string, unknown>[], query: string) {
  // Whole cents in the files, so plain numbers add up exactly.
  const cents = rows.reduce((sum, row) => sum + Number(row[channel.cost ?? '']), 0)
  const dollars = Math.abs(cents / 100).toLocaleString('en-US', { minimumFractionDigits: 2 })
  await page.goto(`${gateway.url}${channel.path}${query}`)
  const main = page.getByRole('main')
  await expect(main).toContainText(new RegExp(`(?<!\\d)${rows.length} entr(y|ies)`))
  if (cents !== 0) await expect(main).toContainText(`${cents < 0 ? '-' : ''}$${dollars} charged`)
}
