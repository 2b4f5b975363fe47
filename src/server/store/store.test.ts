import { spawnSync } from 'node:child_process'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { EntryRow } from './entry-row.ts'
import { mergeParts } from './merge-parts.ts'
import { migrate } from './migrate.ts'
import { repairCopies } from './repair-copies.ts'
import { saveEntries } from './save-entries.ts'
import { views } from './schema/tables.ts'
import { readSetting, writeSetting } from './settings.ts'
import { param, sql } from './sql.ts'
import { openTestStore } from './test-store.ts'
import { alterText } from './topology.ts'

let test: Awaited<ReturnType<typeof openTestStore>>
beforeAll(async () => {
  test = await openTestStore()
})
afterAll(() => test.remove())

function row(id: string, changes: Partial<Record<string, string | number | null>> = {}): EntryRow {
  const base = {
    project_id: 'p1',
    channel: 'sms',
    created_at: '2026-06-16 03:27:33.084123',
    id,
    contact_reversed: '7654321',
    contact_digits: '1234567',
    updated_at: '2026-06-16 03:27:33.084123',
    version: '1000',
    is_deleted: 0 as const,
    raw: '{}',
    status: 'Sent',
  }
  return { ...base, ...changes } as EntryRow
}

const held = (table: string, id: string) =>
  test.store.query<{ status: string; created_at: string; contact_reversed: string }>(
    // The name comes from this file.
    table === 'log_entry'
      ? sql`SELECT status, created_at, contact_reversed FROM log_entry FINAL WHERE id = ${param('String', id)}`
      : sql`SELECT status, created_at, contact_reversed FROM contact_entry FINAL WHERE id = ${param('String', id)}`,
  )

describe('saveEntries', () => {
  it('changes nothing when it is repeated', async () => {
    await saveEntries(test.store, [row('a')])
    await saveEntries(test.store, [row('a')])
    expect(await held('log_entry', 'a')).toHaveLength(1)
    expect(await held('contact_entry', 'a')).toHaveLength(1)
  })

  it('keeps the newest version, in whichever order they come', async () => {
    await saveEntries(test.store, [row('b', { status: 'Delivered', version: '2000' })])
    await saveEntries(test.store, [row('b', { status: 'Sending', version: '1000' })])
    expect(await held('log_entry', 'b')).toMatchObject([{ status: 'Delivered' }])
    await saveEntries(test.store, [
      row('b', { status: 'Undelivered', version: '3000' }),
      row('b', { status: 'Sent', version: '2500' }),
    ])
    expect(await held('log_entry', 'b')).toMatchObject([{ status: 'Undelivered' }])
  })

  it('moves an entry whose time or number was corrected', async () => {
    await saveEntries(test.store, [row('c')])
    await saveEntries(test.store, [row('c', { created_at: '2026-07-01 00:00:00.000000', version: '2000' })])
    expect(await held('log_entry', 'c')).toMatchObject([{ created_at: '2026-07-01 00:00:00.000000' }])
    expect(await held('contact_entry', 'c')).toHaveLength(1)
    await saveEntries(test.store, [
      row('c', { created_at: '2026-07-01 00:00:00.000000', contact_reversed: '999', version: '3000' }),
    ])
    expect(await held('log_entry', 'c')).toHaveLength(1)
    expect(await held('contact_entry', 'c')).toMatchObject([{ contact_reversed: '999' }])
  })

  it('leaves out a late copy of an entry that has moved since', async () => {
    await saveEntries(test.store, [row('d', { created_at: '2026-07-01 00:00:00.000000', version: '2000' })])
    await saveEntries(test.store, [row('d', { version: '1000' })])
    expect(await held('log_entry', 'd')).toMatchObject([{ created_at: '2026-07-01 00:00:00.000000' }])
  })

  it('moves an entry again and again, though its version stays', async () => {
    for (const month of ['07', '08', '05', '09'])
      await saveEntries(test.store, [row('moved', { created_at: `2026-${month}-01 00:00:00.000000` })])
    expect(await held('log_entry', 'moved')).toMatchObject([{ created_at: '2026-09-01 00:00:00.000000' }])
    expect(await held('contact_entry', 'moved')).toHaveLength(1)
  })

  it('hides what the source has deleted', async () => {
    await saveEntries(test.store, [row('e')])
    await saveEntries(test.store, [row('e', { version: '2000', is_deleted: 1 })])
    expect(await held('log_entry', 'e')).toEqual([])
    expect(await held('contact_entry', 'e')).toEqual([])
  })

  it('keeps the same id in two projects apart', async () => {
    await saveEntries(test.store, [row('f'), row('f', { project_id: 'p2' })])
    expect(await held('log_entry', 'f')).toHaveLength(2)
  })
})

describe('migrate', () => {
  it('does nothing the second time', async () => {
    expect(await migrate(test.store)).toEqual([])
  })

  it('adds the column of a field that is new, and fills the copy too', async () => {
    const { command, topology } = test.store
    const [view] = views
    const columns = view?.columns.split(', ').filter((name) => name !== 'encoding')
    // As an older version left them.
    if (view && columns) await command(topology.changeView({ ...view, columns: columns.join(', ') }))
    for (const [alter, name] of [
      ['log_entry', 'encoding'],
      ['contact_entry', 'packed'],
      ['contact_entry', 'encoding'],
    ] as const)
      await command(alterText(topology, { alter, change: `DROP COLUMN ${name}` }))
    await migrate(test.store)
    await saveEntries(test.store, [row('g', { encoding: 'UCS-2' })])
    expect(await test.store.query(sql`SELECT encoding FROM contact_entry FINAL WHERE id = 'g'`)).toEqual([
      { encoding: 'UCS-2' },
    ])
  })

  it('refuses a store that a newer Tollbook wrote', async () => {
    await test.store.insert('migration', [{ version: 999, name: 'from the future' }])
    await expect(migrate(test.store)).rejects.toThrow('newer Tollbook')
    await test.store.command('ALTER TABLE migration DELETE WHERE version = 999 SETTINGS mutations_sync = 1')
  })
})

it('remembers settings, the last one set', async () => {
  expect(await readSetting(test.store, 'x')).toBeNull()
  await writeSetting(test.store, 'x', '1')
  await writeSetting(test.store, 'x', '2')
  expect(await readSetting(test.store, 'x')).toBe('2')
})

it('tells a second process which one holds the directory', () => {
  const script = `const { openStore } = await import('./src/server/store/connect.ts'); await openStore({ kind: 'embedded', directory: ${JSON.stringify(test.directory)} })`
  const second = spawnSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
    encoding: 'utf8',
  })
  expect(second.status).not.toBe(0)
  expect(second.stderr).toContain(`process ${process.pid} is using it`)
})

it('merges what many writes have left, and loses nothing by it', async () => {
  const parts = async () =>
    test.store.query<{ parts: string; entries: string }>(
      sql`SELECT count() AS parts, (SELECT count() FROM log_entry FINAL) AS entries FROM system.parts WHERE active AND table = 'log_entry' AND partition_id = '202608'`,
    )
  for (let n = 0; n < 4; n += 1) {
    await saveEntries(test.store, [row(`merge-${n}`, { created_at: '2026-08-01 00:00:00.000000' })])
  }
  const [before] = await parts()
  await mergeParts(test.store, new AbortController().signal)
  const [after] = await parts()
  expect(after).toEqual({ parts: '1', entries: before?.entries })
})

describe('repairCopies', () => {
  const ids = (rows: { id: string }[]) => rows.map(({ id }) => id).toSorted()
  const contacts = async () =>
    ids(await test.store.query(sql`SELECT id FROM contact_entry FINAL WHERE id LIKE 'repair-%'`))

  it('brings the copies into agreement with the log, and changes nothing when they agree', async () => {
    await saveEntries(test.store, [row('repair-kept')])
    await test.store.command('DROP VIEW contact_entry_view')
    await test.store.command('DROP VIEW entry_key_view')
    // In the log alone, as a kill between two tables leaves it; and in the copy alone.
    const lost = row('repair-lost', { status: 'Delivered' })
    await test.store.insert('log_entry', [lost])
    const { raw: _raw, ...orphan } = row('repair-orphan')
    await test.store.insert('contact_entry', [orphan])
    await repairCopies(test.store)
    await repairCopies(test.store)
    for (const view of views) await test.store.command(test.store.topology.createView(view))
    expect(await contacts()).toEqual(['repair-kept', 'repair-lost'])
    expect(await held('contact_entry', 'repair-lost')).toMatchObject([{ status: 'Delivered' }])
    const keys = await test.store.query<{ id: string }>(sql`SELECT id FROM entry_key FINAL WHERE id LIKE 'repair-%'`)
    expect(ids(keys)).toEqual(['repair-kept', 'repair-lost'])
  })

  it('lets a row that was taken back come in again', async () => {
    await saveEntries(test.store, [row('repair-orphan')])
    expect(await contacts()).toContain('repair-orphan')
  })
})
