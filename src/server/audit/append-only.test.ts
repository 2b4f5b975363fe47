// The audit log is only ever added to: no statement of this program changes or removes a line of it.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { migrations } from '../store/schema/migrations.ts'

const root = join(import.meta.dirname, '../..')
const sources = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !/(?:^|\/)test-|\.test\.tsx?$/.test(name))
  .map((name) => ({ name, text: readFileSync(join(root, name), 'utf8') }))
const naming = sources.filter(({ text }) => text.includes('audit_event'))

it('is named by the files that make it, write it and read it alone', () => {
  expect(naming.map(({ name }) => name).sort()).toEqual([
    'server/audit/audit.ts',
    'server/audit/read-audit.ts',
    'server/store/schema/audit-table.ts',
  ])
})

describe.each(naming)('$name', ({ text }) => {
  it('changes and removes nothing', () => {
    const uses = [...text.matchAll(/(.{0,60})audit_event/g)].map(([, before = '']) => before)
    for (const before of uses) expect(before).toMatch(/(?:FROM|name:|store\.insert\() ?'?$/)
    expect(text).not.toMatch(/\b(?:ALTER|UPDATE|DELETE|TRUNCATE|DROP|OPTIMIZE|RENAME|EXCHANGE|REPLACE|TTL)\b/)
  })
})

it('keeps lines of one place in the order apart, and has no migration that takes any away', () => {
  const steps = migrations.flatMap((each) => each.steps)
  const [made, ...others] = steps.filter((step) => JSON.stringify(step).includes('audit_event'))
  // Every other engine of the family puts rows together, or drops them.
  expect(made).toMatchObject({ name: 'audit_event', engine: 'MergeTree' })
  for (const step of others)
    expect(step).toEqual({
      alter: 'audit_event',
      change: expect.stringMatching(/^ADD (?:COLUMN|INDEX) IF NOT EXISTS /),
    })
})
