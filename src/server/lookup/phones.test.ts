// Every country's numbers in every written form: each finds the entry stored in any other form, and none finds another
// country's number unless what was written may be that as well.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { groupBy } from '#contract/group-by.ts'
import type { Lookup } from '#contract/routes/lookup.ts'
import { digitsOf } from '../numbers/digits.ts'
import { type SamplePhone, samplePhones } from '../numbers/sample-phones.ts'
import { openTestGateway, type TestGateway } from '../test-gateway.ts'

const lines = [...groupBy(samplePhones, ({ e164 }) => e164).values()]
/** One of the forms of a line. */
const formOf = ([first, ...others]: readonly [SamplePhone, ...SamplePhone[]], n: number) =>
  [first, ...others][n % 4] ?? first

// Each line is stored in one of its forms, in turn, and asked for in one other; with PHONES=full in each, by each.
const full = process.env.PHONES === 'full'
const stores = full ? [0, 1, 2, 3] : [0]
const further = full ? [1, 2, 3] : [null]

let gateway: TestGateway
let storedAs: typeof formOf
async function store(turn: number): Promise<void> {
  gateway = await openTestGateway()
  storedAs = (line, place) => formOf(line, place + turn)
  const rows = lines.map((line, place) => row(storedAs(line, place).input, place))
  expect(await gateway.importLines('sms', rows)).toMatchObject({ accepted: lines.length, rejected: 0 })
}

const row = (toNumber: string, n: number, projectId = '55555555-5555-4555-8555-555555555555') => ({
  _id: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
  createdAt: new Date(Date.UTC(2026, 4, 1, 0, n)).toISOString(),
  ...{ projectId, toNumber, status: 'Delivered', smsCostInUSDCents: 1 },
})

async function find(text: string): Promise<Lookup> {
  const answer = await gateway.get(`/api/lookup?limit=100&number=${encodeURIComponent(text)}`)
  expect([text, answer.statusCode]).toEqual([text, 200])
  return answer.json()
}

/** What may be written for a line where its country is understood. */
function homeDigits(line: readonly SamplePhone[]): string[] {
  const digits = line.map(({ input }) => digitsOf(input))
  return digits.flatMap((each) => [each, each.replace(/^0/, ''), `0${each}`])
}

/** Numbers of other countries that an example of one is as well, all their digits being the same. */
const alsoReadAs = [
  // Of North America, with its country code.
  ['131 2345 6789', '3123456789'],
  ['312 345 6789', '13123456789'],
  // Without Turkmenistan's 8.
  ['+993 66 123456', '66123456'],
  ['+99366123456', '66123456'],
  ['8 66 123456', '66123456'],
  ['6612 3456', '99366123456'],
  // Of Hungary, behind its 06.
  ['0692 12 34 56', '92123456'],
]

const AT_ONCE = 5

describe.each(stores)('stored in one form each, turn %i', (turn) => {
  beforeAll(() => store(turn))
  afterAll(() => gateway.close())

  it.each(further)('is found by another form, and no other country’s number is: %j', meetsOwnAlone, 120_000)
  it('is found by its country code, and nothing of another country', meetsNoStranger)
})

async function meetsOwnAlone(step: number | null) {
  const wrong: string[] = []
  // Of each line another form than the stored one: the next in some countries, the last in others.
  const asked = lines.map((line, place) => ({ line, place, form: storedAs(line, place + (step ?? 1 + (place % 3))) }))
  for (let from = 0; from < asked.length; from += AT_ONCE) {
    const some = asked.slice(from, from + AT_ONCE)
    const { contacts } = await find(some.map(({ form }) => form.input).join('\n'))
    for (const { line, place, form } of some) {
      const stored = digitsOf(storedAs(line, place).input)
      if (!contacts.some(({ digits }) => digits === stored)) wrong.push(`${form.input} misses ${stored}`)
    }
    const own = new Set(some.flatMap(({ line }) => homeDigits(line)))
    for (const { digits } of contacts.filter(({ match }) => match !== 'ends-with')) {
      const owner = lines.find((line, place) => digitsOf(storedAs(line, place).input) === digits) ?? []
      const same = homeDigits(owner).some((each) => own.has(each))
      const known = alsoReadAs.some(([text, also]) => also === digits && some.some(({ form }) => form.input === text))
      if (!same && !known) wrong.push(`${some.map(({ form }) => form.input)} meet ${digits}`)
    }
  }
  expect(wrong).toEqual([])
}

async function meetsNoStranger() {
  const coded = lines.flatMap((line, place) => (line[0].format === 'e164' ? [{ line, place }] : []))
  expect(coded.length).toBe(lines.length)
  for (let from = 0; from < coded.length; from += 2 * AT_ONCE) {
    const some = coded.slice(from, from + 2 * AT_ONCE)
    const { contacts } = await find(some.map(({ line }) => line[0].e164).join('\n'))
    const strangers = contacts.filter(
      ({ digits, number }) => number.startsWith('+') && !some.some(({ line }) => homeDigits(line).includes(digits)),
    )
    expect(strangers).toEqual([])
  }
}

describe('a number as dialled at home in several countries', () => {
  afterAll(() => gateway.close())
  beforeAll(async () => {
    await store(0)
    const forms = ['+49301234567', '+390301234567', '0301234567', '+15123454567', '+4915123454567', '+85515123454567']
    await gateway.importLines(
      'call',
      forms.map((toNumber, n) => ({
        ...row(toNumber, 500 + n),
        callCostInUSDCents: 1,
        callData: {},
        fromNumber: '+1',
      })),
    )
  })

  it('is all of those, each with its country, and nobody in particular', async () => {
    const { contact, contacts, entries } = await find('030 1234567')
    expect(contact).toBeNull()
    expect(contacts.map(({ digits, country, match }) => [digits, country, match])).toEqual(
      expect.arrayContaining([
        ['49301234567', 'DE', 'national'],
        ['390301234567', 'IT', expect.any(String)],
        ['0301234567', null, 'exact'],
      ]),
    )
    expect(entries.length).toBeGreaterThanOrEqual(2)
  })

  it('is one line with its country code, in whichever way that was stored', async () => {
    const { contact, entries } = await find('+49 30 1234567')
    expect(contact).toMatchObject({ digits: '49301234567', country: 'DE' })
    expect(entries.map(({ toNumber }) => toNumber).toSorted()).toEqual(['+49301234567', '0301234567'])
  })

  it('does not become another country’s because the digits are the same', async () => {
    for (const [asked, own, other] of [
      ['+49 151 23454567', '+4915123454567', '+15123454567'],
      ['0151 23454567', '+4915123454567', '+15123454567'],
      ['+1 512 345 4567', '+15123454567', '+4915123454567'],
    ]) {
      const numbers = (await find(String(asked))).entries.map(({ toNumber }) => toNumber)
      expect([asked, numbers.includes(own), numbers.includes(other)]).toEqual([asked, true, false])
    }
  })
})
