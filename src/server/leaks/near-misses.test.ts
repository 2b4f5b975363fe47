// Whoever sees numbers masked may find somebody by the whole number or its last four digits, and learns no more than
// was typed: a number with one digit wrong answers exactly as one that nobody has. Whatever fails on the way, the
// gateway's own log names nobody.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { channels } from '#contract/channels/index.ts'
import { buildApp } from '../app.ts'
import type { Sql } from '../store/sql.ts'
import { OWNER_KEY } from '../test-gateway.ts'
import { canaryOf } from './test-canaries.ts'
import { leaksIn } from './test-find-leaks.ts'
import { type LeakWorld, openLeakWorld } from './test-leak-world.ts'

let world: LeakWorld
beforeAll(async () => {
  world = await openLeakWorld()
})
afterAll(() => world.gateway.close())

/** Of the same country and length, and in no row. */
const UNKNOWN = '+819022222222'

/** What differs because something else was asked. */
const asked = new Set(['searchedAs', 'input', 'digits', 'number', 'country', 'asOf', 'sha256', 'text', 'bytes'])
const withoutAsked = (body: string) =>
  body
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line, (key, value) => (asked.has(key) ? undefined : value)))

type Question = (number: string) => Promise<{ readonly statusCode: number; readonly body: string }>

const questions: readonly (readonly [string, Question])[] = [
  ['the lookup', (number) => world.user.get(`/api/lookup?number=${encodeURIComponent(number)}`)],
  ['suggestions', (number) => world.user.get(`/api/lookup/suggest?text=${encodeURIComponent(number)}`)],
  ['a list of numbers', (number) => world.user.post('/api/lookup/list', { numbers: [number] })],
  ['evidence', (number) => world.user.get(`/api/lookup/evidence?number=${encodeURIComponent(number)}`)],
  ...channels.map(
    ({ id, resource, contact }) =>
      [
        `the count of ${id}`,
        (number: string) => world.user.post(`/api/${resource}/count`, { query: { [contact]: number } }),
      ] as const,
  ),
]

describe.each(questions)('%s', (_name, ask) => {
  it('answers a number with one wrong digit as one that nobody has', async () => {
    const unknown = await ask(UNKNOWN)
    for (const channel of channels) {
      const number = canaryOf(channel.id, channel.contact).value
      for (const at of [3, 5, 8]) {
        const wrong = `${number.slice(0, at)}${(Number(number[at]) + 1) % 10}${number.slice(at + 1)}`
        const answer = await ask(wrong)
        expect([wrong, answer.statusCode, withoutAsked(answer.body)]).toEqual([
          wrong,
          unknown.statusCode,
          withoutAsked(unknown.body),
        ])
      }
    }
  })
})

it('finds by the whole number and by the last four digits', async () => {
  for (const channel of channels) {
    const number = canaryOf(channel.id, channel.contact).value
    for (const text of [number, number.slice(-4)]) {
      const answer = await world.user.get(`/api/lookup?number=${encodeURIComponent(text)}`)
      expect([text, answer.json().contacts.length]).toEqual([text, 1])
    }
  }
})

it('writes what failed into its log, a line of JSON each, and nothing of whom it was about', async () => {
  const lines: string[] = []
  const { deps } = world.gateway
  // An engine that repeats the statement with all its values when it fails, as engines do.
  const fails = (statement: Sql) => Promise.reject(new Error(`Cannot run ${JSON.stringify(statement)}\n at nothing`))
  const store = Object.assign(Object.create(deps.store), { query: fails })
  const app = await buildApp({ ...deps, store, logLevel: 'info', logTo: { write: (line) => lines.push(line) } })
  const headers = { apikey: OWNER_KEY, 'user-agent': 'x\u001b[31m red\tagent' }
  for (const channel of channels) {
    const number = canaryOf(channel.id, channel.contact).value
    const query = { [channel.contact]: number, [channel.title]: canaryOf(channel.id, channel.title).value }
    for (const call of [
      { method: 'POST', url: `/api/${channel.resource}/get-list`, payload: { query } } as const,
      { url: `/api/lookup?number=${encodeURIComponent(number)}&text=%0d%0a%1b[2J` },
    ]) {
      const answer = await app.inject({ ...call, headers })
      expect([answer.statusCode, leaksIn(answer.body)]).toEqual([500, []])
    }
  }
  await app.close()
  expect(lines.length).toBeGreaterThanOrEqual(2 * channels.length)
  for (const line of lines) {
    expect(line.indexOf('\n')).toBe(line.length - 1)
    expect(line).not.toContain('\u001b')
    expect(JSON.parse(line)).toMatchObject({ level: expect.any(Number) })
  }
  expect(leaksIn(lines.join(''))).toEqual([])
  expect(lines.join('')).not.toContain(OWNER_KEY)
})
