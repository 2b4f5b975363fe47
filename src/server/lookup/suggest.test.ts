import { afterAll, beforeAll, expect, it } from 'vitest'
import type { LookupSuggestion } from '#contract/routes/lookup-suggest.ts'
import { openTestGateway, type TestGateway } from '../test-gateway.ts'
import { ANNA, BEN, CLARA, DAN, fill, WAMID } from './test-contacts.ts'

let gateway: TestGateway
beforeAll(async () => {
  gateway = await openTestGateway()
  await fill(gateway)
})
afterAll(() => gateway.close())

async function suggest(text: string, more = ''): Promise<LookupSuggestion[]> {
  const answer = await gateway.get(`/api/lookup/suggest?text=${encodeURIComponent(text)}${more}`)
  expect([text, answer.statusCode]).toEqual([text, 200])
  return answer.json().suggestions
}

it.each([
  ['a country code and more', '+49 151 2', [ANNA]],
  ['the same without a plus', '49151', [ANNA]],
  ['a number as dialled at home, so far', '0151 234', [ANNA]],
  ['the middle of a number', '79111', [BEN]],
  ['three digits of its end', '567', [BEN, ANNA]],
  ['four', '4567', [BEN, ANNA]],
  ['all of it', ANNA, [ANNA]],
  ['part of a name', 'web', [ANNA]],
  ['a message id', WAMID, [BEN]],
  ['a user id', CLARA.userId, [CLARA.number]],
  ['nobody’s', '99999', []],
  ['too little', '45', []],
  ['nothing', '', []],
])('knows %s', async (_what, text, expected) => {
  expect((await suggest(text)).map(({ digits }) => digits)).toEqual(expected.map((each) => each.replace('+', '')))
})

it('says who it is, how often and when last, best match first', async () => {
  expect((await suggest('Dan Hid'))[0]).toMatchObject({
    number: '',
    userId: DAN.userId,
    names: ['Dan Hidden'],
    count: 1,
  })
  const [first, ...others] = await suggest(`${CLARA.number}\nweber\n4567`)
  expect(first).toMatchObject({ match: 'exact', country: 'ES', lastAt: expect.stringMatching(/^2026-05-05T/) })
  expect(others.map(({ match }) => match)).toEqual(['ends-with', 'ends-with'])
})

it('gives no more than the limit', async () => {
  expect(await suggest('4567', '&limit=1')).toHaveLength(1)
  expect((await gateway.get('/api/lookup/suggest?text=4567&limit=21')).json()).toMatchObject({ path: 'limit' })
})
