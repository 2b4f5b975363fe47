// The dearest questions that the query language allows, at its limits: `npm run bench:shapes`, BENCH_ROWS (default
// 1,000,000). Each ends in an answer or in the query's bound (`query_too_expensive`), never in a hang.

import { startGateway } from '../e2e/gateway.ts'
import { channels, findField } from '../src/contract/channels/index.ts'
import { queryLimits } from '../src/contract/query/limits.ts'

const rows = Number(process.env.BENCH_ROWS ?? 1_000_000)
const nowhere = 'qzxjkvbp'

const many = <T>(count: number, make: (n: number) => T) => Array.from({ length: count }, (_, n) => make(n))
const search = (value: string) => ({ _type: 'Search', value })

/** Each shape: path and body. */
function shapes(): [string, string, object][] {
  const [first] = channels
  const call = channels.find((channel) => findField(channel, channel.title)?.kind === 'json')
  if (!first || !call) throw new Error('no channels')
  const list = `/api/${first.resource}/get-list?limit=100`
  const calls = `/api/${call.resource}/get-list?limit=100`
  const fields = first.fields.map(({ key }) => key).slice(0, queryLimits.conditions)
  const { contact, title, time } = first
  const cost = first.cost ?? ''
  const period = { from: '2020-01-01', to: '2030-01-01', timezone: 'UTC' }
  return [
    ['every column, newest 100', list, { select: Object.fromEntries(first.fields.map(({ key }) => [key, true])) }],
    [
      'MultiSearch over every column, no hit',
      list,
      { query: { any: { _type: 'MultiSearch', fields, value: nowhere } } },
    ],
    [
      'MultiSearch over every column, many hits',
      list,
      { query: { any: { _type: 'MultiSearch', fields, value: 'e' } } },
    ],
    ['text of 1,000 characters', list, { query: { [title]: search('%_\\a'.repeat(250)) } }],
    ['text of one character', list, { query: { [title]: search('e') } }],
    ['text that is not there, negated', list, { query: { [title]: { _type: 'NotContains', value: nowhere } } }],
    ['1,000 numbers', list, { query: { [contact]: many(1000, (n) => `+4915100${100_000 + n}`) } }],
    ['1,000 amounts', list, { query: { [cost]: many(1000, (n) => `${n}.000001`) } }],
    ['1,000 times', list, { query: { [time]: many(1000, (n) => new Date(1.7e12 + n * 1e6).toISOString()) } }],
    [
      '50 columns of related resources',
      list,
      { query: { user: relatedTests('user', 25), incident: relatedTests('incident', 25) } },
    ],
    [
      '50 values inside JSON',
      calls,
      {
        query: { [call.title]: Object.fromEntries(many(50, (n) => [`k${n}`, { _type: 'NotEqual', value: nowhere }])) },
      },
    ],
    ['sorted by JSON', calls, { sort: { [call.title]: 1 } }],
    [
      'sorted by ten columns',
      list,
      {
        sort: Object.fromEntries(
          first.fields
            .filter(({ kind }) => kind !== 'relation')
            .slice(0, 10)
            .map(({ key }) => [key, 1]),
        ),
      },
    ],
    ['sorted by a related column', list, { sort: { user: { email: 1 } } }],
    ['the last page, sorted by text', `${list}&skip=${Math.floor(rows / 5)}`, { sort: { [title]: 1 } }],
    [
      'sums by hour and three dimensions',
      '/api/cost-summary',
      { ...period, interval: 'hour', groupBy: ['status', 'country', 'user'] },
    ],
    ['sums by number', '/api/cost-summary', { ...period, interval: null, groupBy: [contact] }],
  ]
}

function relatedTests(key: string, count: number): object {
  const field = channels[0] && findField(channels[0], key)
  const columns = field?.kind === 'relation' ? field.columns.filter(({ kind }) => kind === 'text') : []
  return Object.fromEntries(
    columns.slice(0, count).map((column) => [column.key, { _type: 'NotContains', value: nowhere }]),
  )
}

const gateway = await startGateway({ demoRows: rows })
try {
  const results: Record<string, object> = {}
  for (const [name, path, body] of shapes()) {
    const started = performance.now()
    const answer = await gateway.fetch(path, { method: 'POST', body })
    const { code, count } = (await answer.json()) as { code?: string; count?: number }
    results[name] = {
      status: answer.status,
      code: code ?? '',
      count: count ?? '',
      ms: Math.round(performance.now() - started),
    }
  }
  console.log(`${rows.toLocaleString('en')} rows, each question asked once`)
  console.table(results)
} finally {
  await gateway.stop()
}
