// Rows of a real OneUptime server, imported into an empty store and read back in the console.
import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { billedChannels } from '#contract/channels/index.ts'
import { centsToDollars } from '#contract/money.ts'
import { signIn } from './fixtures.ts'
import { type Gateway, startGateway } from './gateway.ts'

let gateway: Gateway
test.beforeAll(async () => {
  gateway = await startGateway({ demoRows: 0 })
})
test.afterAll(async () => {
  await gateway.stop()
})

for (const channel of billedChannels) {
  test(`the console shows the count and the cost of the imported ${channel.id} file`, async ({ page }) => {
    const file = readFileSync(`src/server/sources/fixtures/oneuptime/${channel.id}.response.fixture.json`, 'utf8')
    const { data } = JSON.parse(file) as { data: Record<string, unknown>[] }
    const body = data.map((row) => JSON.stringify(row)).join('\n')
    const report = await gateway.fetch(`/api/import?channel=${channel.id}`, { method: 'POST', body })
    expect(await report.json()).toEqual({ accepted: data.length, rejected: 0, errors: [] })

    // Whole cents in the files, so plain numbers add up exactly.
    const cents = data.reduce((sum, row) => sum + Number(row[channel.cost ?? '']), 0)
    const dollars = Number(centsToDollars(String(cents))).toLocaleString('en-US', { minimumFractionDigits: 2 })
    await signIn(page, gateway)
    await page.goto(`${gateway.url}${channel.path}`)
    await expect(page.getByRole('main')).toContainText(`${data.length} entries`)
    await expect(page.getByRole('main')).toContainText(`$${dollars}`)
  })
}
