// A store in which everything personal is a canary, and those who ask about it.
import { channels } from '#contract/channels/index.ts'
import { rights } from '#contract/permissions.ts'
import { mayDo, type Principal } from '../access/principal.ts'
import { buildApp } from '../app.ts'
import { quarantineRows } from '../mirror/quarantine.ts'
import { unreachableSource } from '../mirror/test-ledger.ts'
import { callerWith, openTestGateway, type TestCaller, type TestGateway } from '../test-gateway.ts'
import { canaryOf } from './test-canaries.ts'
import { leakLines, PROJECT } from './test-leak-rows.ts'

export const SOURCE = 'acme'

export interface LeakWorld {
  readonly gateway: TestGateway
  /** Ids of the rows of each channel. */
  readonly ids: ReadonlyMap<string, readonly string[]>
  /** The id of one thing that names a number in each list of what is saved: `/api/views`. */
  readonly saved: ReadonlyMap<string, string>
  /** An administrator who may see personal data. */
  readonly plain: TestCaller
  /** A user with every right in every project, who sees it masked: to be allowed to reveal is not to see. */
  readonly user: TestCaller
  /** One that sees it masked and may read and export. */
  readonly member: TestCaller
}

/** Every line must be taken. */
export async function openLeakWorld(): Promise<LeakWorld> {
  const gateway = await openTestGateway({ sources: [source] })
  const ids = new Map<string, string[]>()
  for (const channel of channels) {
    const lines = leakLines(channel)
    const report = await gateway.importLines(channel.id, lines)
    if (report.accepted !== lines.length) throw new Error(JSON.stringify(report))
    const list = await gateway.post(`/api/${channel.resource}/get-list`)
    ids.set(
      channel.id,
      list.json().data.map(({ _id }: { _id: string }) => _id),
    )
  }
  await quarantineRows(
    gateway.store,
    SOURCE,
    channels.map((channel) => ({
      channel: channel.id,
      raw: JSON.stringify(leakLines(channel)[0]),
      reason: `toNumber: ${canaryOf(channel.id, channel.contact).value} is not a number`,
    })),
  )
  const plain = await gateway.makeKey({ projectId: PROJECT, permissions: ['Project Admin'] })
  const saved = await shareRecords(plain)
  return {
    ...{ gateway, ids, saved, plain },
    user: await maskedUser(gateway),
    member: await gateway.makeKey({
      projectId: PROJECT,
      masked: true,
      permissions: ['Project Member'],
      rights: ['export'],
    }),
  }
}

/** Of an identity provider: known to a gateway over the same store, whatever key it is asked with. */
async function maskedUser({ deps }: TestGateway): Promise<TestCaller> {
  const user: Principal = {
    ...{ kind: 'user', id: 'uma', name: 'Uma', projects: 'all', masked: true },
    ...mayDo(['Project Admin'], rights),
  }
  const access = Object.assign(Object.create(deps.access), { byKey: async () => user })
  return callerWith(await buildApp({ ...deps, access }), 'key-of-the-user')
}

const source = { ...unreachableSource(), id: SOURCE }

/** What others of the project have saved, naming people in every place that takes words. */
async function shareRecords(plain: TestCaller): Promise<Map<string, string>> {
  const saved = new Map<string, string>()
  const save = async (url: string, payload: object) => {
    const { statusCode, body } = await plain.post(url, payload)
    if (statusCode !== 200) throw new Error(body)
    const { id } = Object.values(JSON.parse(body) as Record<string, { id: string }>)[0] ?? { id: '' }
    if (!saved.has(url)) saved.set(url, id)
  }
  for (const channel of channels) {
    const contact = canaryOf(channel.id, channel.contact).value
    const title = canaryOf(channel.id, channel.title).value
    const named = (what: string) => `${what} ${contact}`
    for (const filters of [{ [channel.contact]: contact }, { [channel.title]: title }, {}]) {
      const search = new URLSearchParams(filters).toString()
      await save('/api/views', {
        channel: channel.id,
        name: named(search.slice(0, 12)),
        search,
        scope: 'project',
      })
    }
    if (channel.cost === null) continue
    for (const query of [{ [channel.contact]: contact }, {}]) {
      const name = named(`${channel.id} ${Object.keys(query).length}`)
      await save('/api/budgets', { name, amountInUSDCents: '100', channels: [channel.id], query })
    }
  }
  return saved
}
