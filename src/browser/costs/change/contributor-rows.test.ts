import { expect, it } from 'vitest'
import { billedChannels } from '#contract/channels/index.ts'
import { defaultCostView } from '#contract/cost-view.ts'
import type { ChangeContributor } from '#contract/routes/cost-change.ts'
import type { Filter } from '#contract/view-state.ts'
import { contributorPath, isExact } from './contributor-rows.ts'

const [channel] = billedChannels
if (!channel?.cost) throw new Error('no channel bills')
const { cost } = channel

const october = { from: '2026-10-01T00:00:00.000Z', to: '2026-11-01T00:00:00.000Z' }
const question = (filters: readonly Filter[] = []) => ({
  view: { ...defaultCostView, filters },
  chosen: billedChannels,
  zone: 'UTC',
  period: october,
  compared: undefined,
})

function asked(contributor: Partial<ChangeContributor>, filters?: readonly Filter[]) {
  const whole = {
    channel: channel?.id ?? '',
    count: 1,
    previousCount: 1,
    amountInUSDCents: '1',
    previousAmountInUSDCents: '1',
    changeInUSDCents: '1',
    ...contributor,
  }
  const path = contributorPath(question(filters), whole, october)
  return Object.fromEntries(new URL(path ?? '', 'http://console').searchParams)
}

it('leads to the charged entries of a channel and a country, and to no others', () => {
  expect(asked({ country: 'DE' })).toEqual({ ...october, country: 'DE', 'amountInUSDCents.min': '0.000001' })
  expect(asked({ country: null })).toMatchObject({ 'country.empty': '' })
  expect(asked({})).not.toHaveProperty('country')
})

it('keeps what the page is filtered by', () => {
  const filters: Filter[] = [
    { key: 'status', op: 'is', values: ['Delivered'] },
    { key: cost, op: 'max', values: ['5'] },
  ]
  expect(asked({ country: 'DE' }, filters)).toEqual({
    ...october,
    status: 'Delivered',
    country: 'DE',
    [`${cost}.max`]: '5',
    'amountInUSDCents.min': '0.000001',
  })
})

it('calls no link exact that a log page cannot show', () => {
  expect(isExact({ segments: '2' } as ChangeContributor)).toBe(false)
  expect(asked({ country: 'DE', segments: '2' })).toEqual(asked({ country: 'DE' }))
})
