// What the cost page is held against: a month that is over, asked of the API, and its figures as the page writes them.
import type { Page } from '@playwright/test'
import { billedChannels } from '#contract/channels/index.ts'
import { centsToDollars } from '#contract/money.ts'
import type { CostSummary } from '#contract/routes/costs.ts'
import { expect } from './fixtures.ts'
import type { Gateway } from './gateway.ts'

// Fixed, so that page and API are asked the same, whatever the time of day.
const month = new Date(Date.UTC(new Date().getUTCFullYear(), new Date().getUTCMonth() - 2, 1))
export const range = {
  from: month.toISOString(),
  to: new Date(Date.UTC(month.getUTCFullYear(), month.getUTCMonth() + 1, 1)).toISOString(),
}
export const address = (more = '') => `/costs?${new URLSearchParams(range)}&${more}`

export async function ask(gateway: Gateway, body: object): Promise<CostSummary> {
  const channels = billedChannels.map(({ id }) => id)
  const answer = await gateway.fetch('/api/cost-summary', {
    method: 'POST',
    body: { ...range, timezone: 'Europe/Berlin', channels, ...body },
  })
  expect(answer.status).toBe(200)
  // The route's own schema describes what the gateway answers.
  return (await answer.json()) as CostSummary
}

/** Whole, or rounded to so many digits. */
export function dollars(cents: string, digits?: number): string {
  const text = centsToDollars(cents) as `${number}`
  const fraction =
    digits === undefined
      ? { maximumFractionDigits: 20 }
      : { minimumFractionDigits: digits, maximumFractionDigits: digits }
  return new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD', ...fraction }).format(text)
}

export const number = (value: number) => value.toLocaleString('en-US')
export const figures = (page: Page) => page.getByRole('region', { name: 'Key figures' })
export const breakdown = (page: Page) => page.getByRole('table', { name: /^Cost by / })
