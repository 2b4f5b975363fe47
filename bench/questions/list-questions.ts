// Lists, counts and entries of one channel, as a client of OneUptime's API asks for them: its server answers a list by a
// find and a count side by side, and adds the key's project to both.
import { type Channel, findField } from '../../src/contract/channels/index.ts'
import { mainProject } from '../../src/server/demo/organisation.ts'
import { type OneUptimeTable, oneUptimeTables } from '../postgres/oneuptime-tables.ts'
import type { Check, GatewayRequest, Question } from './question.ts'

/** What the questions are about; the same for the same rows. */
export interface ListSubjects {
  readonly channel: Channel
  /** As rows have them. */
  readonly numbers: readonly string[]
  readonly ids: readonly string[]
  readonly skip: number
}

const LIMIT = 100
const FAILED = 'Failed'
/** In one text of ten, in those about one alert, and in none. */
const words = { many: 'delivery', few: 'ALT-2900', none: 'qzxjkvbp' }

type Query = Readonly<Record<string, unknown>>

interface Asked {
  readonly query: Query
  /** The same as OneUptime's server writes it. */
  readonly where: string
  readonly skip?: number
}

export function listQuestions({ channel, numbers, ids, skip }: ListSubjects): Question[] {
  const table = oneUptimeTables.find((each) => each.channel === channel.id)
  if (!table) throw new Error(`OneUptime has no ${channel.id}`)
  const ask = askingOf(channel, table)
  const failed = { query: { [channel.status]: FAILED }, where: `"status" = '${FAILED}'` }
  const text = (value: string): Asked => ({
    query: { [channel.title]: { _type: 'Search', value } },
    where: `CAST("${channel.title}" AS TEXT) ILIKE '%${value}%'`,
  })
  const withNumber = (number: string): Asked => ({ query: { toNumber: number }, where: `"toNumber" = '${number}'` })
  return [
    { name: 'list, first page', kind: 'first page', ...ask.list([{ query: {}, where: 'true' }]) },
    { name: 'list, filtered', kind: 'list', ...ask.list([failed]) },
    {
      name: `list, skipping ${skip.toLocaleString('en')}`,
      kind: 'list',
      ...ask.list([{ query: {}, where: 'true', skip }]),
    },
    { name: 'list, by number', kind: 'number', ...ask.list(numbers.map(withNumber)) },
    { name: 'list, a text that many have', kind: 'text', ...ask.list([text(words.many)]) },
    { name: 'list, a text that few have', kind: 'text', ...ask.list([text(words.few)]) },
    { name: 'list, a text that none has', kind: 'text', ...ask.list([text(words.none)]) },
    { name: 'count', kind: 'count', ...ask.count({ query: {}, where: 'true' }) },
    { name: 'count, filtered', kind: 'count', ...ask.count(failed) },
    { name: 'item', kind: 'item', ...ask.items(ids) },
    ...exploring('facets, filtered', failed.query, channel, (query) => facets(channel, query)),
    ...exploring('histogram, filtered', failed.query, channel, (query) => post(channel, 'histogram', { query })),
  ]
}

/** So many questions with sums of their own. */
const NEW = 30
/** US cents: no entry costs as much, so that every filter leaves the same. */
const DEARER = 1_000_000

/** The question asked again, and others of the same answer that nobody has asked. */
function exploring(name: string, query: Query, { cost }: Channel, ask: (query: Query) => GatewayRequest): Question[] {
  if (cost === null) throw new Error('the channel never bills')
  const cheaper = (n: number) => ({ ...query, [cost]: { _type: 'LessThanOrNull', value: DEARER + n } })
  return [
    { name, kind: 'explore', requests: [ask(query)] },
    {
      name: `${name}, never asked before`,
      kind: 'explore',
      isNew: true,
      requests: Array.from({ length: NEW }, (_, n) => ask(cheaper(n))),
    },
  ]
}

function post({ resource }: Channel, what: string, body: object): GatewayRequest {
  return { method: 'POST', path: `/api/${resource}/${what}`, body }
}

function facets(channel: Channel, query: Query): GatewayRequest {
  const fields = channel.fields.flatMap((field) => ('facet' in field && field.facet ? [field.key] : []))
  return post(channel, 'facets', { query, fields, limit: 6 })
}

function askingOf(channel: Channel, table: OneUptimeTable) {
  const keys = ['createdAt', 'toNumber', 'fromNumber', channel.status, channel.title, channel.cost ?? ''].filter(
    (key) => findField(channel, key) !== undefined,
  )
  const incident = findField(channel, 'incident')
  const select = {
    ...Object.fromEntries(keys.map((key) => [key, true])),
    ...(incident && { incident: { title: true } }),
  }
  const columns = ['_id', ...keys, 'incidentId'].map((key) => `"${key}"`).join(', ')
  const from = (where: string) => `FROM "${table.name}" WHERE "projectId" = '${mainProject.id}' AND ${where}`
  const list = ({ query, skip = 0 }: Asked) => post(channel, `get-list?limit=${LIMIT}&skip=${skip}`, { select, query })
  const find = ({ where, skip = 0 }: Asked) =>
    `SELECT ${columns} ${from(where)} ORDER BY "createdAt" DESC LIMIT ${LIMIT}${skip > 0 ? ` OFFSET ${skip}` : ''};`
  const count = ({ where }: Asked) => `SELECT count(1) ${from(where)};`
  const check = ({ query, where }: Asked): Check => ({
    request: post(channel, 'count', { query: { ...query, projectId: mainProject.id } }),
    read: (answer) => new Map([['count', String((answer as { count: number }).count)]]),
    statement: `SELECT 'count', count(1) ${from(where)};`,
  })
  return {
    list: (all: readonly Asked[]) => ({
      requests: all.map(list),
      postgres: { ways: [all.map((each) => [find(each), count(each)])], sideBySide: true },
      checks: all.map(check),
    }),
    count: (asked: Asked) => ({
      requests: [post(channel, 'count', { query: asked.query })],
      postgres: { ways: [[[count(asked)]]], sideBySide: true },
      checks: [check(asked)],
    }),
    items: (ids: readonly string[]) => ({
      requests: ids.map((id) => post(channel, `${id}/get-item`, { select })),
      postgres: {
        ways: [ids.map((id) => [`SELECT ${columns} ${from(`"_id" = '${id}'`)} LIMIT 1;`])],
        sideBySide: true,
      },
    }),
  }
}
