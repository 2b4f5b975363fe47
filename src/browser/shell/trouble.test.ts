import { expect, it } from 'vitest'
import { ApiFailure } from '#browser/api/api-failure.ts'
import { readinessQuery, troubleOf } from './trouble.ts'

const ready = (store: 'ok' | 'full' | 'read-only') => ({ status: 'ready' as const, store })

it('tells what keeps the gateway from its work', () => {
  expect(troubleOf(undefined, null)).toBe(null)
  expect(troubleOf(ready('ok'), null)).toBe(null)
  expect(troubleOf(ready('full'), null)).toBe('full')
  expect(troubleOf(ready('read-only'), null)).toBe('readOnly')
  expect(troubleOf(ready('ok'), new ApiFailure(503, 'store_unavailable', ''))).toBe('down')
  expect(troubleOf(ready('ok'), new ApiFailure(502, 'unreadable', ''))).toBe('away')
  expect(troubleOf(undefined, new ApiFailure(0, 'network', ''))).toBe('away')
})

it('asks more often while something is wrong', () => {
  const every = (data: ReturnType<typeof ready>) => readinessQuery.refetchInterval({ state: { data, error: null } })
  expect(every(ready('full'))).toBeLessThan(every(ready('ok')))
})
