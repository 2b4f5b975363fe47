// What the routes of the four logs must answer to whom: for the permission matrix.
import type { InjectOptions } from 'fastify'
import { expect } from 'vitest'
import type { Channel } from '#contract/channels/index.ts'
import { receiptChannels } from '#contract/routes/ladder.ts'
import type { TestGateway } from '../test-gateway.ts'
import type { Caller } from './test-matrix-callers.ts'
import { EMPTY, MISSING, OTHER, OWN, type ProjectId, ROWS, rowId, storedId } from './test-matrix-world.ts'

/** One call of a route and what it answers to a caller whom the gateway knows. */
export interface Case {
  readonly name: string
  call(caller: Caller, gateway: TestGateway): InjectOptions | Promise<InjectOptions>
  status(caller: Caller): number
  /** What a 200 must hold. */
  holds?(caller: Caller): object
  /** The answer as an object, where it is not JSON. */
  read?(body: string): object
  /** Takes away what a 200 has made, where it would weigh on what others are asked. */
  after?(body: object, gateway: TestGateway): Promise<unknown>
  /** Parts of the answer that repeat what was asked. */
  readonly echoes?: readonly string[]
  /** Another form of a question asked already, for those callers who are asked everything. */
  readonly isVariant?: boolean
  /** The one for callers who are asked a single case of the route; else its first. */
  readonly isSharp?: boolean
}

/** Cases by route, as Fastify spells it: `POST /api/sms-log/count`. */
export type Cases = Readonly<Record<string, readonly Case[]>>

export function rowsSeen({ sees }: Caller, projects: readonly ProjectId[] = [OWN, OTHER, EMPTY]): number {
  return projects.filter((project) => sees.includes(project)).reduce((sum, project) => sum + ROWS[project], 0)
}

// A key's own project takes the place of a `projectId` in a query, as on the real server.
const within = (caller: Caller, projects: readonly ProjectId[]) =>
  caller.sees.length === 1 ? rowsSeen(caller) : rowsSeen(caller, projects)

/** Queries that name the other project, and how many rows they find. */
export const projectQueries: readonly { query: object; asks: (caller: Caller) => number }[] = [
  { query: { projectId: OTHER }, asks: (caller) => within(caller, [OTHER]) },
  { query: { projectId: { _type: 'Includes', value: [OTHER, OWN] } }, asks: (caller) => within(caller, [OTHER, OWN]) },
  { query: { project: OTHER }, asks: (caller) => within(caller, [OTHER]) },
  { query: { project: { _id: OTHER } }, asks: (caller) => rowsSeen(caller, [OTHER]) },
  { query: { project: { name: 'Own Ltd', _id: OTHER } }, asks: () => 0 },
]

/** Two of them, by the column and by the relation: for what reads its scope where another route does that is asked all. */
export const sharpQueries = projectQueries.slice(1, 3)

export function logCases(channel: Channel): Cases {
  const base = `/api/${channel.resource}`
  const readable = ({ reads }: Caller) => reads.includes(channel.id)
  const ok = (caller: Caller) => (readable(caller) ? 200 : 403)
  const select = Object.fromEntries(channel.fields.map(({ key }) => [key, true]))
  const asked = (url: string, method: 'GET' | 'POST', payload: object): Case[] => [
    {
      name: 'everything',
      isVariant: true,
      call: () => ({ method, url, payload }),
      status: ok,
      holds: (c) => ({ count: rowsSeen(c) }),
    },
    ...projectQueries.map(({ query, asks }, n) => ({
      name: JSON.stringify(query),
      call: () => ({ method, url, payload: { ...payload, query } }),
      status: ok,
      holds: (c: Caller) => ({ count: asks(c) }),
      // Of both projects: what is left of it is the caller's own.
      isSharp: n === 1,
      isVariant: n !== 1,
    })),
  ]
  const item = (method: 'GET' | 'POST', path: string, payload?: object): Case[] =>
    ([OWN, OTHER] as const)
      .map((project): Case => {
        const found = ({ sees }: Caller) => (sees.includes(project) ? 200 : 404)
        return {
          name: `row of ${project}`,
          isSharp: project === OTHER,
          isVariant: project === OWN,
          call: async (_caller, gateway) => ({
            method,
            url: `${base}/${await storedId(gateway, project, channel)}/${path}`,
            ...(payload && { payload }),
          }),
          status: (caller) => (readable(caller) ? found(caller) : 403),
        }
      })
      .concat({
        name: 'no row',
        isVariant: true,
        call: () => ({ method, url: `${base}/${MISSING}/${path}`, ...(payload && { payload }) }),
        status: (caller) => (readable(caller) ? 404 : 403),
      })
  const counted = channel.fields.filter(({ facet }) => facet).map(({ key }) => key)
  const filterable = channel.fields.filter(({ filter }) => filter === 'oneOf').map(({ key }) => key)
  return {
    [`POST ${base}/get-list`]: asked(`${base}/get-list?limit=100`, 'POST', { select }),
    [`GET ${base}/get-list`]: asked(`${base}/get-list?limit=100`, 'GET', { select }),
    [`POST ${base}/count`]: asked(`${base}/count`, 'POST', {}),
    [`POST ${base}/:id/get-item`]: item('POST', 'get-item', { select }),
    [`GET ${base}/:id/get-item`]: item('GET', 'get-item', { select }),
    [`GET ${base}/:id/raw`]: item('GET', 'raw').map((each) => ({ ...each, status: unlessMasked(each) })),
    ...(receiptChannels(channel).length > 0 && { [`GET ${base}/:id/ladder`]: item('GET', 'ladder') }),
    [`POST ${base}/values`]: filterable.map((field, n) => ({
      name: field,
      isVariant: n > 0,
      call: () => ({ method: 'POST', url: `${base}/values`, payload: { field } }),
      status: ok,
      holds: (caller) => ({ values: expect.toSatisfy((values) => sumOf(values) === rowsSeen(caller)) }),
    })),
    [`POST ${base}/facets`]: exploreCases(`${base}/facets`, { fields: counted }, ok, (rows) => ({
      facets: expect.toSatisfy((facets: Counted[]) => facets.every(({ values }) => sumOf(values ?? []) === rows)),
    })),
    [`POST ${base}/histogram`]: exploreCases(`${base}/histogram`, {}, ok, (rows) => ({
      statuses: expect.toSatisfy((statuses) => sumOf(statuses) === rows),
      bars: expect.toSatisfy((bars: Counted[]) => sumOf(bars.flatMap(({ parts }) => parts ?? [])) === rows),
    })),
    [`GET ${base}/live`]: liveCases(`${base}/live`, select, ok),
    ...refusedWrites(base, channel),
  }
}

interface Counted {
  readonly values?: { count: number }[]
  readonly parts?: { count: number }[]
}

/** Whatever is asked about the projects, every sum is over the rows that the caller may see. */
function exploreCases(url: string, payload: object, status: Case['status'], holds: (rows: number) => object): Case[] {
  const all = { query: {}, asks: (caller: Caller) => rowsSeen(caller) }
  return [all, ...sharpQueries].map(({ query, asks }, n) => ({
    name: JSON.stringify(query),
    isVariant: n > 0,
    call: () => ({ method: 'POST', url, payload: { ...payload, query } }),
    status,
    holds: (caller) => holds(asks(caller)),
  }))
}

/** What came in the last hour: the rows of both projects. */
function liveCases(url: string, select: object, status: Case['status']): Case[] {
  const all = { query: {}, asks: (caller: Caller) => rowsSeen(caller) }
  return [all, ...sharpQueries].map(({ query, asks }, n) => ({
    name: JSON.stringify(query),
    isVariant: n > 0,
    call: () => ({
      url: `${url}?${new URLSearchParams({ ago: '3600', query: JSON.stringify(query), select: JSON.stringify(select) })}`,
    }),
    status,
    holds: (caller) => ({ entries: { length: asks(caller) }, leftOut: 0 }),
  }))
}

/** What a source sent is shown whole or not at all. */
const unlessMasked =
  ({ status }: Case) =>
  (caller: Caller) =>
    // Whoever might reveal it is told first whether it is there.
    caller.masked && (status(caller) === 200 || !caller.rights.includes('reveal')) ? 403 : status(caller)

const sumOf = (values: { count: number }[]) => values.reduce((sum, { count }) => sum + count, 0)

function refusedWrites(base: string, channel: Channel): Cases {
  const routes = [
    `POST ${base}`,
    ...['PUT', 'DELETE'].map((method) => `${method} ${base}/:id`),
    ...['GET', 'POST', 'PUT'].map((method) => `${method} ${base}/:id/update-item`),
    ...['GET', 'POST', 'DELETE'].map((method) => `${method} ${base}/:id/delete-item`),
    ...['GET', 'PUT', 'DELETE'].map((method) => `${method} ${base}/count`),
  ]
  return Object.fromEntries(
    routes.map((route) => {
      const [method = '', url = ''] = route.split(' ')
      const call = () => ({ method, url: url.replace(':id', rowId(OTHER, channel, 0)) }) as InjectOptions
      return [route, [{ name: 'a write', call, status: () => 405 }]]
    }),
  )
}
