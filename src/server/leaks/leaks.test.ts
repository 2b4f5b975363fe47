// The walk: whoever sees personal data masked asks every route of the gateway, in every form that could give data out,
// and is told of nobody.
import { subscribe } from 'node:diagnostics_channel'
import type { FastifyInstance, LightMyRequestResponse, RouteOptions } from 'fastify'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { TestCaller } from '../test-gateway.ts'
import { canaries, personalPlaces } from './test-canaries.ts'
import { leaksIn, looked } from './test-find-leaks.ts'
import type { Ask, Asks } from './test-leak-ask.ts'
import { contactAsks } from './test-leak-contact-asks.ts'
import { everyLog } from './test-leak-log-asks.ts'
import { otherAsks } from './test-leak-other-asks.ts'
import { privacyAsks } from './test-leak-privacy-asks.ts'
import { personalValue, selectEverything } from './test-leak-rows.ts'
import { sumAsks } from './test-leak-sum-asks.ts'
import { type LeakWorld, openLeakWorld } from './test-leak-world.ts'

const asks: Asks = { ...everyLog, ...sumAsks, ...contactAsks, ...otherAsks, ...privacyAsks }

const served = new Set<string>()
let world: LeakWorld
beforeAll(async () => {
  subscribe('fastify.initialization', (message) => {
    const { fastify } = message as { fastify: FastifyInstance }
    fastify.addHook('onRoute', ({ method, url }: RouteOptions) => {
      for (const each of [method].flat()) served.add(`${each} ${url}`)
    })
  })
  world = await openLeakWorld()
})
afterAll(() => world.gateway.close())

it('asks every route that is served', () => {
  // Fastify adds a HEAD to each GET; it runs the same handler.
  const routes = [...served].filter((route) => !(route.startsWith('HEAD ') && served.has(route.replace('HEAD', 'GET'))))
  expect(routes.toSorted()).toEqual(Object.keys(asks).toSorted())
})

it.each(personalPlaces.map(({ channel, field, key }) => [`${channel.id}.${key}`, channel, field, key] as const))(
  'has a canary in %s, for those who may see it',
  async (_place, channel, field, key) => {
    const [first, ...others] = world.ids.get(channel.id) ?? []
    const entries = await Promise.all(
      [first, ...others].map(async (id) => {
        const url = `/api/${channel.resource}/${id}/get-item`
        return (await world.plain.post(url, { select: selectEverything(channel) })).json()
      }),
    )
    const [, part] = key.split('.')
    const values = entries.map((entry) => (part ? entry[field.key]?.[part] : entry[key]))
    expect(
      values.some((value) => JSON.stringify(value ?? '').includes(personalValue(channel, key).replace(/^\+/, ''))),
    ).toBe(true)
  },
)

/** Everything that came back: body, headers, cookies. Bytes that are no text as they are. */
const textOf = ({ headers, rawPayload }: LightMyRequestResponse) =>
  `${JSON.stringify(headers)}\n${rawPayload.toString(/json|text|svg/.test(String(headers['content-type'])) ? 'utf8' : 'latin1')}`

async function answer(caller: TestCaller, { call }: Ask) {
  return caller.inject(typeof call === 'function' ? await call(world) : call)
}

const whatOf = ({ call }: Ask, { statusCode, body }: LightMyRequestResponse) =>
  `${JSON.stringify(call)} → ${statusCode} ${body.slice(0, 300)}`

const told = new Map<string, Set<string>>()

it.each(Object.entries(asks))('%s tells nobody who must not know', async (route, each) => {
  for (const [n, ask] of each.entries()) {
    const expected = ask.status ?? 200
    // The others are asked some of it: what they may see, and that who may least is told no more.
    const ofAll = n < 2 && !ask.probe
    if (ofAll) {
      const plain = await answer(ask.owner ? world.gateway : world.plain, ask)
      expect([plain.statusCode, whatOf(ask, plain)]).toEqual([expected, whatOf(ask, plain)])
      told.set(route, new Set([...(told.get(route) ?? []), ...leaksIn(textOf(plain))]))
    }
    const masked = await answer(world.user, ask)
    expect([leaksIn(textOf(masked), ask.typed), whatOf(ask, masked)]).toEqual([[], whatOf(ask, masked)])
    expect([masked.statusCode, whatOf(ask, masked)]).toEqual([ask.masked ?? expected, whatOf(ask, masked)])
    if (!ofAll) continue
    const member = await answer(world.member, ask)
    expect([leaksIn(textOf(member), ask.typed), whatOf(ask, member)]).toEqual([[], whatOf(ask, member)])
  }
})

it('would have noticed: who may see is told every canary, on every route that shows rows', () => {
  const seen = new Set([...told.values()].flatMap((places) => [...places]).map((place) => place.split(' ')[0]))
  const secrets = [...canaries.values()].filter(({ kind }) => kind !== 'note').map(({ place }) => place)
  expect(secrets.filter((place) => !seen.has(place))).toEqual([])
  const silent = [...told].filter(([route, places]) => places.size === 0 && shows.test(route)).map(([route]) => route)
  expect(silent).toEqual([])
  expect(looked.answers).toBeGreaterThan(1000)
})

const shows =
  /get-list|get-item|raw|values|live|(-log|summary)\/export$|cost-(summary|waste)|lookup|story|GET .*(views|budgets|quarantine)$|v1\/logs/
