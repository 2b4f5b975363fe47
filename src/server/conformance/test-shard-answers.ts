// The answers of a gateway over one layout of the store to all that is asked of the world.
import type { InjectOptions } from 'fastify'
import { channels } from '#contract/channels/index.ts'
import type { Entry } from '#contract/routes/logs.ts'
import { owner } from '../access/principal.ts'
import { requestErasure } from '../privacy/erasure/erasures.ts'
import { runErasures } from '../privacy/erasure/run-erasure.ts'
import { openTestStore, type TestLayout } from '../store/test-store.ts'
import { openGatewayOver, type TestGateway } from '../test-gateway.ts'
import { contactAsks, logAsks, otherAsks, type ShardDepth, sumAsks } from './test-shard-asks.ts'
import { CONTACT, fillShardWorld, NOW, SOURCE } from './test-shard-world.ts'

export interface ShardAnswer {
  readonly question: string
  readonly status: number
  readonly body: string
}

/** Asked at once: the engine answers some side by side. */
const TOGETHER = 4

export async function answersOf(layout: TestLayout, depth: ShardDepth): Promise<ShardAnswer[]> {
  const began = Date.now()
  const { store, remove } = await openTestStore(layout)
  const gateway = await openGatewayOver(store, remove, { now: () => NOW, sources: [SOURCE] })
  try {
    await fillShardWorld(gateway)
    const answers: ShardAnswer[] = []
    const ask = async (asks: readonly InjectOptions[]) => {
      for (let n = 0; n < asks.length; n += TOGETHER)
        answers.push(...(await Promise.all(asks.slice(n, n + TOGETHER).map((each) => answerTo(gateway, each, began)))))
    }
    const read: Entry[] = []
    for (const channel of channels) {
      const entries = await entriesOf(gateway, channel.resource)
      read.push(...entries)
      await ask(logAsks(channel, entries, depth))
    }
    await ask([...sumAsks(depth), ...contactAsks(read, depth), ...otherAsks])
    await erase(gateway)
    await ask(contactAsks(read, 'some').slice(0, 4))
    return answers
  } finally {
    await gateway.close()
  }
}

async function entriesOf(gateway: TestGateway, resource: string): Promise<Entry[]> {
  const channel = channels.find((each) => each.resource === resource)
  const select = Object.fromEntries((channel?.fields ?? []).map(({ key }) => [key, true]))
  return (await gateway.post(`/api/${resource}/get-list?limit=60`, { select })).json().data
}

/** Throws unless it comes to its end. */
async function erase({ deps: { store, audit } }: TestGateway): Promise<void> {
  await requestErasure(store, owner, { number: CONTACT, reason: 'Asked for' }, NOW, async () => {})
  const [job] = await runErasures({ store, audit, version: '0.0.0', now: () => NOW })
  if (job?.state !== 'done') throw new Error(job?.problem ?? 'nothing was erased')
}

async function answerTo(gateway: TestGateway, ask: InjectOptions, began: number): Promise<ShardAnswer> {
  const { statusCode, body } = await gateway.inject(ask)
  const question = `${ask.method} ${ask.url} ${JSON.stringify(ask.payload ?? {})}`
  return { question, status: statusCode, body: settled(body, String(ask.url), began) }
}

const made = /\/api\/(audit|sessions|keys|erasures)/

/** Without what is another each time: instants since the test began, keyed hashes, ids that the gateway makes. */
function settled(body: string, url: string, began: number): string {
  const timeless = body
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, (instant) => (Date.parse(instant) >= began ? 'now' : instant))
    .replace(/"(hash|sha256)":"[0-9a-f]+"/g, '"$1"')
  if (!made.test(url)) return timeless
  const nameless = timeless.replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{32}/g, 'id')
  // Of questions that are asked at once, who was first is chance.
  return url.startsWith('/api/audit') ? JSON.stringify(linesOf(nameless).toSorted()) : nameless
}

function linesOf(audit: string): string[] {
  const { events } = JSON.parse(audit) as { events: { id: string; at: string }[] }
  return events.map(({ id: _id, at: _at, ...event }) => JSON.stringify(event))
}
