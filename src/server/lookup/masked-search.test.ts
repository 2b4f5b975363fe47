// Looking up with a key that sees personal data masked: whole values and the last four digits find, and tell no more
// than what was typed.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestGateway, type TestGateway, type TestKey } from '../test-gateway.ts'
import { ANNA, BEN, CLARA, DAN, fill, PROJECT, WAMID } from './test-contacts.ts'

let gateway: TestGateway
let masked: TestKey
beforeAll(async () => {
  gateway = await openTestGateway()
  await fill(gateway)
  masked = await gateway.makeKey({ permissions: ['Project Member'], projectId: PROJECT, masked: true })
})
afterAll(() => gateway.close())

const lookup = (text: string, more = '') => masked.get(`/api/lookup?number=${encodeURIComponent(text)}${more}`)
const suggest = (text: string) => masked.get(`/api/lookup/suggest?text=${encodeURIComponent(text)}`)

/** What nobody who sees it masked may learn: numbers but for their ends, names, texts, ids. */
const secrets = [
  ...['151234', '1512 34', '791112', '7911 12', '3461234', '346 12', '612345678'],
  ...['Weber', 'Zoë', 'Clara', 'Dan Hidden', 'Benjamin', 'down', 'Hola', 'order', 'example.com'],
  ...[WAMID, 'HBgLNDQ3', '0491208655', '3491208655', '0d4d9dca'],
]

/** The answer without what was asked, which comes back as it was typed. */
function told(body: string, typed: readonly string[]): string[] {
  const { searchedAs: _asked, ...rest } = JSON.parse(body) as Record<string, unknown>
  const text = typed.reduce((left, own) => left.replaceAll(`"${own}"`, '""'), JSON.stringify(rest))
  return secrets.filter((secret) => text.includes(secret))
}

describe('finds, and shows masked', () => {
  it.each([
    ['a whole number', ANNA, 2],
    ['a whole number as dialled at home', '0151 23454567', 0],
    ['the last four digits', '4567', 8],
    ['a message id', WAMID, 6],
    ['a user id', DAN.userId, 1],
    ['the user id of somebody with a number', CLARA.userId, 2],
    ['several', `${ANNA}\n${DAN.userId}`, 3],
  ])('%s', async (_what, text, matching) => {
    const answer = await lookup(text)
    expect([answer.statusCode, answer.json().matching]).toEqual([200, matching])
    const typed = [ANNA.slice(1), '015123454567', '15123454567']
    expect(told(answer.body, typed)).toEqual([])
    expect(told((await suggest(text)).body, typed)).toEqual([])
  })
})

describe('does not tell', () => {
  it.each([
    ['anna', 403],
    ['Weber', 403],
    ['34567', 200],
    ['3454567', 200],
    ['023454567', 200],
    ['511112', 200],
  ])('by %s', async (text, status) => {
    const answer = await lookup(text)
    expect(answer.statusCode).toBe(status)
    if (status === 200)
      expect(answer.json()).toMatchObject({ contacts: [], entries: [], summary: [], matching: 0, notices: [] })
    else expect(answer.json()).toMatchObject({ code: 'forbidden', path: 'number' })
    expect((await suggest(text)).json()).toEqual({ suggestions: [] })
  })

  it('by what it suggests while a number is typed', async () => {
    for (let typed = 3; typed < ANNA.length; typed += 1)
      expect((await suggest(ANNA.slice(0, typed))).json()).toEqual({ suggestions: [] })
    for (const text of ['567', ANNA.slice(-5), DAN.userId.slice(0, -1), WAMID.slice(0, -1)])
      expect((await suggest(text)).json()).toEqual({ suggestions: [] })
  })

  // Of two people whose ends are the same, what is answered must not depend on which digit is next.
  it('by what differs between digits that somebody has and digits that nobody has', async () => {
    const known = [ANNA.slice(-5), ANNA.slice(-7), ANNA.slice(4), ANNA.slice(1, -1), ANNA.slice(0, -1)]
    for (const right of known) {
      const digit = right.startsWith('+') ? right.length - 1 : 0
      const wrong = `${right.slice(0, digit)}${(Number(right[digit]) + 1) % 10}${right.slice(digit + 1)}`
      for (const ask of [lookup, suggest]) {
        const [a, b] = [await ask(right), await ask(wrong)]
        const { searchedAs: _a, ...met } = a.json()
        const { searchedAs: _b, ...notMet } = b.json()
        expect([right, a.statusCode, met]).toEqual([right, b.statusCode, notMet])
      }
    }
  })

  it('by the words of a text', async () => {
    expect((await lookup(ANNA, '&text=down')).json()).toMatchObject({ code: 'forbidden', path: 'text' })
  })

  it('by how many answer to part of a list', async () => {
    // Each end alone would say whether somebody’s number goes on so.
    const answer = await lookup('4567\n34567\n454567')
    expect(answer.json().contacts.length).toBe((await lookup('4567')).json().contacts.length)
    expect((await lookup(`${ANNA}\nanna`)).json().contacts).toHaveLength(1)
    expect(BEN.endsWith('4567')).toBe(true)
  })
})
