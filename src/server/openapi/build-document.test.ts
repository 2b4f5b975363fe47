import { subscribe } from 'node:diagnostics_channel'
import { readdirSync, readFileSync } from 'node:fs'
import { Validator } from '@seriousme/openapi-schema-validator'
import type { FastifyInstance, InjectOptions, RouteOptions } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { channels } from '#contract/channels/index.ts'
import { MULTI_SEARCH, operatorNames } from '#contract/query/operators.ts'
import type { Route } from '#contract/routes/define-route.ts'
import { entryLadder, receiptChannels } from '#contract/routes/ladder.ts'
import { openTestGateway, type TestGateway } from '../test-gateway.ts'
import { buildDocument } from './build-document.ts'
import { documentPath } from './operation.ts'
import { find, makeChecker, operationsOf } from './test-check.ts'

const document = buildDocument('0.0.0')
const operations = operationsOf(document)
const served: string[] = []
let gateway: TestGateway

beforeAll(async () => {
  subscribe('fastify.initialization', (message) => {
    const { fastify } = message as { fastify: FastifyInstance }
    fastify.addHook('onRoute', ({ method, url }: RouteOptions) => {
      for (const each of [method].flat()) served.push(`${each} ${documentPath(url)}`)
    })
  })
  gateway = await openTestGateway()
})
afterAll(() => gateway.close())

it('is valid OpenAPI 3.1', async () => {
  const validator = new Validator()
  const result = await validator.validate(JSON.parse(JSON.stringify(document)))
  expect([validator.version, result.errors ?? [], result.valid]).toEqual(['3.1', [], true])
})

it('is what the gateway serves', async () => {
  expect((await gateway.app.inject('/api/openapi.json')).json()).toEqual(JSON.parse(JSON.stringify(document)))
})

it('names every operation once, with words and a sample', () => {
  const made = operations.map((name) => find(document, name))
  expect(new Set(made.map(({ operationId }) => operationId)).size).toBe(operations.length)
  const tags = document.tags.map(({ name }) => name)
  for (const { tags: own, summary, description, 'x-codeSamples': samples } of made) {
    expect(tags).toEqual(expect.arrayContaining([...own]))
    expect(summary).not.toBe('')
    expect(description).toMatch(/^[A-Z].*\.$/s)
    expect(samples[0]?.source).toContain('curl --fail-with-body')
  }
})

it('has an operation for every route of the contract', async () => {
  const folder = new URL('../../contract/routes/', import.meta.url)
  const files = readdirSync(folder).filter((name) => !/test|define-route/.test(name))
  const modules: Record<string, unknown>[] = await Promise.all(files.map((name) => import(new URL(name, folder).href)))
  const routes = modules.flatMap((each) => Object.values(each)).filter(isRoute)
  expect(routes.length).toBeGreaterThan(15)
  const climbed = channels.filter((channel) => receiptChannels(channel).length > 0)
  expect(climbed).not.toEqual([])
  for (const { id, method, path } of routes) {
    const paths = path.includes(':resource')
      ? (id === entryLadder.id ? climbed : channels).map(({ resource }) => path.replace(':resource', resource))
      : [path]
    for (const each of paths) expect(operations).toContain(`${method} ${documentPath(each)}`)
  }
})

describe('the routes of the gateway', () => {
  // The rendered reference is a page and its files; it holds what the document holds. A browser is sent to the identity
  // provider and back: no program asks there.
  const isPage = (route: string) => /^GET \/api\/(docs|session\/oidc)/.test(route)
  const ofApi = () =>
    served.filter((route) => /^(GET|POST|PUT|PATCH|DELETE) \/(api|v1|healthz|readyz)\b/.test(route) && !isPage(route))

  it('are all that the document has', () => {
    expect(operations.filter((name) => !ofApi().includes(name))).toEqual([])
  })

  it('are in the document, or refuse to change logs', async () => {
    const undocumented = ofApi().filter((route) => !operations.includes(route))
    expect(undocumented.length).toBeGreaterThan(0)
    const check = makeChecker(document)
    for (const route of undocumented) {
      const [method = '', path = ''] = route.split(' ')
      const url = path.replace('{id}', '11111111-1111-4111-8111-111111111111')
      const { statusCode, json } = await gateway.inject({ method: method as InjectOptions['method'] & string, url })
      expect([route, statusCode]).toEqual([route, 405])
      expect(check.shared('Error405', json())).toEqual([])
    }
  })
})

it('notices what it does not describe', () => {
  const { answer, request } = makeChecker(document)
  const list = (entry: object) => ({ count: 1, limit: 10, skip: 0, data: [{ _id: 'a', ...entry }] })
  const [channel] = channels
  const name = `POST /api/${channel?.resource}/get-list`
  expect(answer(name, 200, list({ status: 'Sent', incident: { _id: 'i', title: null } }))).toEqual([])
  const wrong = [{ secret: 1 }, { status: null }, { createdAt: 'yesterday' }, { incident: { password: 'x' } }]
  for (const entry of wrong) expect(answer(name, 200, list(entry))).not.toEqual([])
  expect(answer(name, 418, {})).not.toEqual([])
  expect(answer(name, 404, {})).not.toEqual([])
  expect(request(name, { query: { status: { _type: 'Like', value: 'x' } } })).not.toEqual([])
  expect(request(name, { sort: { status: 'up' } })).not.toEqual([])
  const entry = { _id: 'a', channel: channel?.id, match: 'exact', secret: 1 }
  const found = { searchedAs: [], notices: [], matching: 0, contact: null, contacts: [], summary: [], nextCursor: null }
  expect(answer('GET /api/lookup', 200, { ...found, entries: [] })).toEqual([])
  expect(answer('GET /api/lookup', 200, { ...found, entries: [entry] })).not.toEqual([])
})

it('has every operator of the query language, on text at least', () => {
  const text = JSON.stringify(document.components.schemas.TextTest)
  for (const name of Object.keys(operatorNames)) expect(text).toContain(`{"const":"${name}"}`)
  for (const channel of channels) {
    const query = Object.entries(document.components.schemas).find(
      ([name]) => name.toLowerCase() === `${channel.resource.replaceAll('-', '')}query`,
    )
    expect(JSON.stringify(query)).toContain(MULTI_SEARCH)
  }
})

it('explains every operator in docs/api.md too', () => {
  const text = readFileSync('docs/api.md', 'utf8')
  for (const name of [...Object.keys(operatorNames), MULTI_SEARCH]) expect(text).toContain(`| \`${name}\` `)
})

function isRoute(value: unknown): value is Route {
  return typeof value === 'object' && value !== null && 'method' in value && 'path' in value && 'response' in value
}
