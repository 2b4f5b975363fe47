import { describe, expect, it } from 'vitest'
import { ApiError } from '../api-error.ts'
import { channels } from '../channels/index.ts'
import { parseQuery } from './parse-query.ts'
import { parseSelect } from './parse-select.ts'
import { parseSort } from './parse-sort.ts'
import { tested } from './test-conditions.ts'

const [channel] = channels
const call = channels.find(({ fields }) => fields.some(({ kind }) => kind === 'json'))
if (!channel || !call) throw new Error('no channel')

function errorOf(run: () => unknown): ApiError {
  try {
    run()
  } catch (error) {
    if (error instanceof ApiError) return error
  }
  throw new Error('no ApiError was thrown')
}

describe('parseQuery', () => {
  it.each([
    [{ status: 'Failed' }, ['status', { op: 'equal', value: 'Failed' }]],
    [{ status: null }, ['status', { op: 'null' }]],
    [{ status: ['Failed', 'Error'] }, ['status', { op: 'in', values: ['Failed', 'Error'] }]],
    [{ toNumber: { _type: 'Phone', value: '+15551234567' } }, ['toNumber', { op: 'equal', value: '+15551234567' }]],
    [
      { smsCostInUSDCents: { _type: 'GreaterThan', value: 1.5 } },
      ['smsCostInUSDCents', { op: 'greater', value: '1.5', orNull: false }],
    ],
    [
      { createdAt: { _type: 'InBetween', startValue: '2026-06-01', endValue: '2026-06-02T10:00:00+02:00' } },
      ['createdAt', { op: 'between', start: '2026-06-01T00:00:00.000000Z', end: '2026-06-02T08:00:00.000000Z' }],
    ],
    [{ smsText: { _type: 'Search', value: '100%' } }, ['smsText', { op: 'contains', value: '100%' }]],
    [{ incident: { _type: 'NotNull' } }, ['incidentId', { op: 'notNull' }]],
    [
      { incident: '4EFD2EB9-EBDD-40F2-B2D2-6D82986F9B7F' },
      ['incidentId', { op: 'equal', value: '4efd2eb9-ebdd-40f2-b2d2-6d82986f9b7f' }],
    ],
    [
      { createdAt: { _type: 'LessThanOrNull', value: { _type: 'DateTime', value: '2026-06-01T00:00:00.000Z' } } },
      ['createdAt', { op: 'less', value: '2026-06-01T00:00:00.000000Z', orNull: true }],
    ],
    [
      { incident: { title: { _type: 'Search', value: ' disk ' } } },
      ['incident.title', { op: 'contains', value: 'disk' }],
    ],
    [{ incident: { incidentNumber: 7 } }, ['incident.incidentNumber', { op: 'equal', value: '7' }]],
    [{ user: { email: 'ann@example.com' } }, ['user.email', { op: 'equal', value: 'ann@example.com' }]],
    [
      { incidentId: '4efd2eb9ebdd40f2b2d26d82986f9b7f' },
      ['incidentId', { op: 'equal', value: '4efd2eb9-ebdd-40f2-b2d2-6d82986f9b7f' }],
    ],
    [
      { any: { _type: 'MultiSearch', fields: ['smsText', 'incident'], value: 'db' } },
      {
        anyOf: [
          ['smsText', { op: 'contains', value: 'db' }],
          ['incident.title', { op: 'contains', value: 'db' }],
        ],
      },
    ],
  ])('reads %j', (query, expected) => {
    expect(tested(parseQuery(channel, query))).toEqual([expected])
  })

  it.each([
    [{ foo: 1 }, 'unknown_field', 'query.foo'],
    [{ constructor: 1 }, 'unknown_field', 'query.constructor'],
    [{ status: { _type: 'Like', value: 'x' } }, 'unknown_operator', 'query.status._type'],
    [{ status: { _type: 'constructor', value: 'x' } }, 'unknown_operator', 'query.status._type'],
    [{ incidentId: 'abc' }, 'bad_value', 'query.incidentId'],
    [{ createdAt: { _type: 'GreaterThan', value: 'yesterday' } }, 'bad_value', 'query.createdAt.value'],
    [{ smsCostInUSDCents: ['1', 'x'] }, 'bad_value', 'query.smsCostInUSDCents.1'],
    [
      { incidentId: { _type: 'GreaterThan', value: '4efd2eb9-ebdd-40f2-b2d2-6d82986f9b7f' } },
      'unknown_operator',
      'query.incidentId',
    ],
    [{ status: true }, 'bad_value', 'query.status'],
    [{ status: { value: 'Failed' } }, 'bad_value', 'query.status'],
    [
      { any: { _type: 'MultiSearch', fields: ['smsText', 'secret'], value: 'x' } },
      'unknown_field',
      'query.any.fields.1',
    ],
    [{ any: { _type: 'MultiSearch', fields: 'smsText', value: 'x' } }, 'bad_value', 'query.any.fields'],
    [{ any: { _type: 'MultiSearch', fields: ['smsText'], value: [] } }, 'bad_value', 'query.any.value'],
    [{ user: { password: 'x' } }, 'unknown_field', 'query.user.password'],
    [{ user: { __proto__: null, constructor: 'x' } }, 'unknown_field', 'query.user.constructor'],
    [{ incident: { incidentNumber: 'first' } }, 'bad_value', 'query.incident.incidentNumber'],
    [
      { smsText: 'x'.repeat(3), status: { _type: 'Search', value: 'x'.repeat(1001) } },
      'bad_value',
      'query.status.value',
    ],
    ['Failed', 'bad_value', 'query'],
    [Object.fromEntries(Array.from({ length: 51 }, (_, n) => [`f${n}`, 1])), 'bad_value', 'query'],
  ])('refuses %j', (query, code, path) => {
    expect(errorOf(() => parseQuery(channel, query))).toMatchObject({ status: 400, code, path })
  })
})

describe('parseQuery inside JSON', () => {
  it.each([
    [{ callData: { message: 'down' } }, [['callData.message', { op: 'equal', value: 'down' }]]],
    [{ callData: { a: 1.5 } }, [['callData.a', { op: 'equal', value: '1.5' }]]],
    [
      { callData: { a: { b: { _type: 'GreaterThan', value: 3 } }, c: null } },
      [
        ['callData.a.b', { op: 'greater', value: '3', orNull: false }],
        ['callData.c', { op: 'null' }],
      ],
    ],
    [{ callData: {} }, [['callData', { op: 'equalOrNull', value: '{}' }]]],
  ])('reads %j', (query, expected) => {
    expect(tested(parseQuery(call, query))).toEqual(expected)
  })

  it('refuses what lies too deep, and more conditions than a query may hold', () => {
    const deep = { callData: { a: { b: { c: { d: { e: { f: 1 } } } } } } }
    expect(errorOf(() => parseQuery(call, deep))).toMatchObject({ status: 400, path: 'query.callData.a.b.c.d.e.f' })
    const wide = Object.fromEntries(Array.from({ length: 30 }, (_, n) => [`k${n}`, 1]))
    expect(errorOf(() => parseQuery(call, { callData: { a: wide, b: wide } }))).toMatchObject({ path: 'query' })
  })
})

describe('parseSelect', () => {
  it('gives the id alone when nothing is selected', () => {
    expect(parseSelect(channel, {}).map(({ field }) => field.key)).toEqual(['_id'])
  })

  it('takes relations as true or by their columns', () => {
    const select = { incident: true, user: { name: true, email: 1, version: false }, team: null, status: false }
    const parsed = parseSelect(channel, select)
    expect(parsed.map(({ field, parts }) => [field.key, parts])).toEqual([
      ['_id', undefined],
      ['incident', undefined],
      ['user', ['_id', 'name', 'email']],
      ['team', ['_id']],
    ])
  })

  it.each([
    [{ bar: true }, 'select.bar'],
    [{ user: { password: true } }, 'select.user.password'],
    [{ status: { x: true } }, 'select.status'],
    [[1], 'select'],
  ])('refuses %j', (select, path) => {
    expect(errorOf(() => parseSelect(channel, select))).toMatchObject({ status: 400, path })
  })
})

describe('parseSort', () => {
  const keys = (sort: unknown) =>
    parseSort(channel, sort).map(
      ({ subject, direction, nulls }) =>
        `${subject.field.key}${subject.of === 'relation' ? `.${subject.column.key}` : ''} ${direction} ${nulls}`,
    )

  it('is newest first by default, and never leaves ties to chance', () => {
    expect(keys(undefined)).toEqual(['createdAt desc first', '_id asc last'])
    expect(keys({ status: 'ASC' })).toEqual(['status asc last', '_id asc last'])
  })

  it('takes every spelling of a direction, and several keys in order', () => {
    expect(keys({ status: 'desc', createdAt: 1, _id: -1 })).toEqual([
      'status desc first',
      'createdAt asc last',
      '_id desc first',
    ])
    expect(keys({ fromNumber: { direction: 'desc', nulls: 'Last' }, incident: { title: 1 } })).toEqual([
      'fromNumber desc last',
      'incident.title asc last',
      '_id asc last',
    ])
  })

  it.each([
    [{ foo: 1 }, 'sort.foo'],
    [{ status: 2 }, 'sort.status'],
    [{ status: { direction: 1, nulls: 'none' } }, 'sort.status.nulls'],
    [{ user: { password: 1 } }, 'sort.user.password'],
    [Object.fromEntries(Array.from({ length: 11 }, (_, n) => [`f${n}`, 1])), 'sort'],
    ['status', 'sort'],
  ])('refuses %j', (sort, path) => {
    expect(errorOf(() => parseSort(channel, sort))).toMatchObject({ status: 400, path })
  })
})
