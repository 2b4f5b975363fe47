import { QueryClient } from '@tanstack/react-query'
import { expect, it } from 'vitest'
import { lookup } from '#contract/routes/lookup.ts'
import { recentLookups } from './recent-lookups.ts'

const anna = { number: '+49 1512 3454567', digits: '4915123454567', country: 'DE', names: ['Anna'], userId: null }

function seen(lookups: readonly { number: string; contact?: typeof anna; met?: number; direction?: string }[]) {
  const client = new QueryClient()
  lookups.forEach(({ number, contact = null, met = 1, ...filters }, at) => {
    const contacts = Array.from({ length: met }, () => anna)
    client.setQueryData(
      [lookup.id, 'pages', { number, ...filters }],
      { pages: [{ contact, contacts }] },
      { updatedAt: at },
    )
  })
  return recentLookups(client).map(({ number }) => number)
}

it('remembers what was looked up, newest first, and nothing that met nobody', () => {
  expect(
    seen([
      { number: '111', met: 2 },
      { number: '222', met: 3 },
      { number: '333', met: 0 },
    ]),
  ).toEqual(['222', '111'])
})

it('remembers a contact once, however it was asked for and filtered', () => {
  const ways = [{ number: '4567' }, { number: '0151 23454567' }, { number: '0151 23454567', direction: 'inbound' }]
  expect(seen(ways.map((way) => ({ ...way, contact: anna })))).toEqual(['0151 23454567'])
  expect(seen([{ number: '4567' }, { number: '4567', direction: 'inbound' }])).toEqual(['4567'])
})
