import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { billedChannels, type Channel, channels, fieldOf } from '#contract/channels/index.ts'
import { permissions } from '#contract/permissions.ts'
import type { Status } from '#contract/routes/system.ts'
import { openTestGateway, type TestGateway, type TestKey } from '../test-gateway.ts'

let gateway: TestGateway
beforeAll(async () => {
  gateway = await openTestGateway()
})
afterAll(() => gateway.close())

const [first, second] = billedChannels
if (!first || !second) throw new Error('two channels must bill')
const project = randomUUID()
const other = randomUUID()

async function load(channel: Channel, projectId: string, times: readonly string[], name?: string): Promise<void> {
  const text = fieldOf(channel, channel.title).kind === 'json' ? { message: 'hello' } : 'hello'
  const lines = times.map((createdAt) => ({
    ...{
      _id: randomUUID(),
      projectId,
      createdAt,
      updatedAt: createdAt,
      [channel.status]: 'Sent',
      [channel.title]: text,
    },
    ...{ [channel.contact]: '+4915123454567', [channel.own]: '+15550001111', [channel.cost ?? '']: 5 },
    ...(name !== undefined && { project: { _id: projectId, name } }),
  }))
  expect((await gateway.importLines(channel.id, lines)).errors).toEqual([])
}

async function status(caller: Pick<TestKey, 'get'>): Promise<Status> {
  return (await caller.get('/api/status')).json()
}

it('counts every channel and project over all months, and again when a month has changed', async () => {
  await load(first, project, ['2026-01-31T23:59:59.999Z', '2026-03-01T00:00:00.000Z'], 'Acme')
  await load(second, project, ['2025-12-01T00:00:00.000Z'])
  await load(second, other, ['2026-02-01T00:00:00.000Z'], 'Other')
  const before = await status(gateway)
  expect(before.channels.slice(0, 2)).toEqual([
    { id: first.id, count: 2, oldest: '2026-01-31T23:59:59.999Z', newest: '2026-03-01T00:00:00.000Z' },
    { id: second.id, count: 2, oldest: '2025-12-01T00:00:00.000Z', newest: '2026-02-01T00:00:00.000Z' },
  ])
  expect(before.channels[2]).toEqual({ id: channels[2]?.id, count: 0, oldest: null, newest: null })
  expect(before.projects).toEqual([
    { id: project, label: 'Acme', count: 3 },
    { id: other, label: 'Other', count: 1 },
  ])

  await load(first, other, ['2025-11-01T00:00:00.000Z', '2026-02-02T00:00:00.000Z', '2026-02-03T00:00:00.000Z'])
  const after = await status(gateway)
  expect(after.channels[0]).toMatchObject({ count: 5, oldest: '2025-11-01T00:00:00.000Z' })
  expect(after.projects).toEqual([
    { id: other, label: 'Other', count: 4 },
    { id: project, label: 'Acme', count: 3 },
  ])
})

it('calls a project what it was called last, in whatever order its entries came', async () => {
  const id = randomUUID()
  await load(first, id, ['2026-04-02T00:00:00.000Z'], 'Its new name')
  await load(second, id, ['2026-04-01T00:00:00.000Z', '2026-02-01T00:00:00.000Z'], 'Its old name')
  await load(second, id, ['2026-05-01T00:00:00.000Z'])
  const { projects } = await status(gateway)
  expect(projects.find((each) => each.id === id)).toEqual({ id, label: 'Its new name', count: 4 })
})

it('tells a caller of its own project and channels alone', async () => {
  const reading = permissions.filter((each) => each === first.readPermission)
  const key = await gateway.makeKey({ permissions: reading, projectId: project })
  const { channels: told, projects } = await status(key)
  expect(told.map(({ id }) => id)).toEqual([first.id])
  expect(told[0]).toMatchObject({ count: 2 })
  expect(projects).toEqual([{ id: project, label: 'Acme', count: 2 }])
})
