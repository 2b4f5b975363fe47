// Every worker has a gateway with demo data of its own; every page is signed in.
import { test as base, expect, type Page } from '@playwright/test'
import { watchDoors } from './doors.ts'
import { type Gateway, OWNER_KEY, startGateway } from './gateway.ts'

const DEMO_ROWS = 6000

export const test = base.extend<{ signedIn: Page }, { gateway: Gateway }>({
  gateway: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from this pattern.
    async ({}, use) => {
      const gateway = await startGateway({ demoRows: DEMO_ROWS })
      // What is charged is told apart from what is estimated in estimates.spec.ts.
      await gateway.fetch('/api/rate-cards/use', { method: 'POST', body: { cardId: null } })
      await use(gateway)
      await gateway.stop()
    },
    { scope: 'worker', timeout: 90_000 },
  ],
  baseURL: async ({ gateway }, use) => {
    await use(gateway.url)
  },
  context: async ({ context }, use) => {
    const problems = watchDoors(context)
    await use(context)
    expect(problems, 'of every page: nothing is asked of others, and the policy is never broken').toEqual([])
  },
  signedIn: async ({ page }, use) => {
    // Without the page that the sign-in link opens: every test goes to one of its own.
    const answer = await page.request.post('/api/session', { data: { key: OWNER_KEY } })
    expect(answer.status()).toBe(200)
    await use(page)
  },
})

/** Opens the sign-in link that `npm start` prints and waits for the console. */
export async function signIn(page: Page, gateway: Gateway): Promise<void> {
  await page.goto(`${gateway.url}/#key=${OWNER_KEY}`)
  await expect(page.getByRole('navigation').first()).toBeVisible()
}

export { expect }
