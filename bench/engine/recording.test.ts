import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { TupleParam } from '@clickhouse/client'
import { afterAll, expect, test } from 'vitest'
import { param, render, sql } from '../../src/server/store/sql.ts'
import { startRecording } from './recording.ts'
import { fragmentOf } from './replay.ts'

const directory = mkdtempSync(join(tmpdir(), 'tollbook-recording-'))
afterAll(() => rmSync(directory, { recursive: true, force: true }))

const program = `import { channel } from 'node:diagnostics_channel'
import { TupleParam } from '@clickhouse/client'
const query_params = { p0: 12345678901234567890n, p1: [new TupleParam(['sms', 'Sent'])] }
channel('tollbook:query').publish({ statement: { query: 'SELECT 1', query_params }, asked: 5, answered: 8 })`

test('a statement is written down as it can be asked again', async () => {
  const recording = startRecording(directory)
  const ask = async () =>
    execFileSync(process.execPath, ['--input-type=module', '-e', program], {
      env: { ...process.env, ...recording.env },
    })
  await recording.during(ask)
  const [recorded, ...more] = await recording.during(ask)
  expect(more).toEqual([])
  expect(recorded?.statement.query).toBe('SELECT 1')
  expect(recorded?.statement.query_params).toEqual({
    p0: '12345678901234567890',
    p1: [new TupleParam(['sms', 'Sent'])],
  })
  expect(Math.round((recorded?.answered ?? 0) - (recorded?.asked ?? 0))).toBe(3)
})

test('a statement is put together again out of its text and its parameters', () => {
  const time = param("DateTime64(6, 'UTC')", '2026-11-01 00:00:00.000000')
  const { query, query_params } = render(
    sql`SELECT '{}' WHERE at >= ${time} AND id IN ${param('Array(String)', ['a', 'b'])}`,
  )
  const again = fragmentOf({ statement: { query, query_params, format: 'JSONEachRow', clickhouse_settings: {} } })
  expect(render(again)).toEqual({ query, query_params })
  expect(again.parts).toHaveLength(5)
})
