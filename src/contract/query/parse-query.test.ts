import { describe, expect, it } from 'vitest'
import { ApiError } from '../api-error.ts'
import { channels } from '../channels/index.ts'
import { parseQuery } from './parse-query.ts'
import { parseSelect } from './parse-select.ts'
import { parseSort } from './parse-sort.ts'

const [channel] = channels
if (!channel) throw new Error('no channel')

function errorOf(run: () => unknown): ApiError {
  try {
    run()
  } catch (error) {
    if (error instanceof ApiError) return error
  }
  throw new Error('no ApiError was thrown')
}

const tests = (query: unknown) => parseQuery(channel, query).map(({ field, test }) => [field.key, test])

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
  ])('reads %j', (query, expected) => {
    expect(tests(query)).toEqual([expected])
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
    [{ any: { _type: 'MultiSearch', fields: ['smsText'], value: 'x' } }, 'unsupported_operator', 'query.any'],
    [{ incident: { title: 'Disk' } }, 'unsupported_operator', 'query.incident'],
    ['Failed', 'bad_value', 'query'],
    [Object.fromEntries(Array.from({ length: 51 }, (_, n) => [`f${n}`, 1])), 'bad_value', 'query'],
  ])('refuses %j', (query, code, path) => {
    expect(errorOf(() => parseQuery(channel, query))).toMatchObject({ status: 400, code, path })
  })
})

describe('parseSelect', () => {
  it('gives the id alone when nothing is selected', () => {
    expect(parseSelect(channel, {}).map(({ field }) => field.key)).toEqual(['_id'])
  })

  it('takes relations as true or by their columns', () => {
    const parsed = parseSelect(channel, { incident: true, user: { name: true }, status: false })
    expect(parsed.map(({ field, parts }) => [field.key, parts])).toEqual([
      ['_id', undefined],
      ['incident', undefined],
      ['user', ['_id', 'name']],
    ])
  })

  it.each([
    [{ bar: true }, 'select.bar'],
    [{ user: { password: true } }, 'select.user.password'],
    [{ status: { x: true } }, 'select.status'],
    [[], 'select'],
  ])('refuses %j', (select, path) => {
    expect(errorOf(() => parseSelect(channel, select))).toMatchObject({ status: 400, path })
  })
})

describe('parseSort', () => {
  const keys = (sort: unknown) => parseSort(channel, sort).map(({ field, direction }) => `${field.key} ${direction}`)

  it('is newest first by default, and never leaves ties to chance', () => {
    expect(keys(undefined)).toEqual(['createdAt desc', '_id asc'])
    expect(keys({ status: 'ASC' })).toEqual(['status asc', '_id asc'])
  })

  it('takes every spelling of a direction, and several keys in order', () => {
    expect(keys({ status: 'desc', createdAt: 1, _id: -1 })).toEqual(['status desc', 'createdAt asc', '_id desc'])
  })

  it.each([
    [{ foo: 1 }, 'sort.foo'],
    [{ status: 2 }, 'sort.status'],
    ['status', 'sort'],
  ])('refuses %j', (sort, path) => {
    expect(errorOf(() => parseSort(channel, sort))).toMatchObject({ status: 400, path })
  })
})
