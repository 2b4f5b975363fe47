import { expect, test } from 'vitest'
import { formatCursor, parseCursor } from './cursor.ts'

const row = { created_at: '2026-02-28 23:59:59.084123', channel: 'sms', id: 'a' }
const written = (change: object) => formatCursor({ ...row, ...change } as Parameters<typeof formatCursor>[0])

test('comes back as it was written', () => {
  expect(parseCursor(written({}))).toEqual({ createdAt: row.created_at, channel: 'sms', id: 'a' })
})

test.each(['2026-02-30 00:00:00.000000', '9999-99-99 99:99:99.999999', '2026-02-28T00:00:00.000Z', ''])(
  'is refused with %j for a time, which the engine would refuse',
  (created_at) => {
    expect(() => parseCursor(written({ created_at }))).toThrow(/cursor must be/)
  },
)
