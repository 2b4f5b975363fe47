import { expect, it } from 'vitest'
import { and, ident, join, param, render, sql } from './sql.ts'

it('binds values as typed parameters and never as text', () => {
  const evil = `'; DROP TABLE log_entry; --`
  const { query, query_params } = render(
    sql`SELECT 1 WHERE a = ${param('String', evil)} AND b IN ${param('Array(String)', ['x'])}`,
  )
  expect(query).toBe('SELECT 1 WHERE a = {p0:String} AND b IN {p1:Array(String)}')
  expect(query_params).toEqual({ p0: evil, p1: ['x'] })
})

it('nests fragments and numbers their parameters in order', () => {
  const inner = sql`x > ${param('Int64', 1)}`
  expect(render(and([inner, join([inner, inner], ' OR ')])).query).toBe(
    'x > {p0:Int64} AND x > {p1:Int64} OR x > {p2:Int64}',
  )
})

it('lets nothing but a name be a name', () => {
  expect(() => ident('a; DROP')).toThrow('not an identifier')
  expect(render(ident('cost_cents')).query).toBe('cost_cents')
})

it('is true for no conditions', () => {
  expect(render(and([])).query).toBe('1')
})
