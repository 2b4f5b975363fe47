// Rows whose place on a cluster matters: versions that moved, came late, or went, in every channel and three projects.
import { type Channel, channels } from '#contract/channels/index.ts'
import { demoRows } from '../demo/demo-rows.ts'
import { seedDemo } from '../demo/seed-demo.ts'
import { quarantineRows } from '../mirror/quarantine.ts'
import { unreachableSource } from '../mirror/test-ledger.ts'
import { writeVersion } from '../rates/cards/card-rows.ts'
import { sampleCard } from '../rates/cards/sample/sample-card.ts'
import { writeUse } from '../rates/cards/use-rows.ts'
import type { Store } from '../store/store.ts'
import { realRows, sendzenLines } from '../test-fixtures.ts'
import type { TestGateway } from '../test-gateway.ts'

export const NOW = Date.parse('2026-11-20T12:00:00.000Z')

/** Has brought one row that could not be read. */
export const SOURCE = unreachableSource()

const OTHER_PROJECT = 'bbbbbbbb-0000-4000-8000-000000000000'
const DEMO_ROWS = 2000
/** Has entries of every channel that were somebody else's. */
export const CONTACT = '+49 1512 3456789'

/** The same rows each time. */
export async function fillShardWorld(gateway: TestGateway): Promise<void> {
  await seedDemo(gateway.store, DEMO_ROWS, new Date(NOW))
  await putShortCardInUse(gateway.store)
  const demo = [...demoRows({ rows: DEMO_ROWS, now: new Date(NOW) })]
  for (const channel of channels) {
    if (channel.direction === 'inbound') {
      const events = sendzenLines().map(({ line }) => line)
      // Whoever sends once more changes nothing.
      for (const sent of [events, events.slice(0, 20)]) await take(gateway, channel, sent)
      continue
    }
    const rows = realRows(channel.id)
    const elsewhere = { projectId: OTHER_PROJECT, project: { _id: OTHER_PROJECT, name: 'Other' } }
    await take(gateway, channel, rows)
    // The same ids in another project are other entries.
    await take(
      gateway,
      channel,
      rows
        .slice(0, 9)
        .map((row, n) => ({ ...row, ...elsewhere, createdAt: minute(n), [channel.contact]: `+1555987${6000 + n}` })),
    )
    const some = demo.filter((each) => each.channel === channel.id).slice(0, 80)
    await take(
      gateway,
      channel,
      some.flatMap(({ row }, n) => changed(channel, row, n)),
    )
  }
  await quarantineRows(gateway.store, SOURCE.id, [
    { channel: 'sms', raw: '{"toNumber":1}', reason: 'toNumber: not a text' },
  ])
}

/** Prices of every kind of the sample, of few countries: all of them would take half of the time of every question. */
async function putShortCardInUse(store: Store): Promise<void> {
  const rates = sampleCard.rates.filter(({ country }) => country === null || country === 'DE')
  const changedAt = new Date(NOW).toISOString()
  const short = { id: 'short', name: 'Short', rates, rateCount: rates.length, changedAt }
  await writeVersion(store, { ...sampleCard, ...short })
  // Later than the demo's own choice, which is made by the clock.
  await writeUse(store, short.id, 'Tests', '2100-01-01T00:00:00.000Z')
}

const minute = (n: number) => new Date(Date.parse('2026-10-01T00:00:00.000Z') + n * 60_000).toISOString()

/** Of most entries a newer version, elsewhere, of somebody else, or gone; of some a late older one. */
function changed(channel: Channel, row: object, n: number): object[] {
  const newer = { ...row, updatedAt: '2026-11-21T00:00:00.000Z' }
  switch (n % 6) {
    case 0:
      return [{ ...newer, [channel.contact]: `+1555123${4000 + n}` }]
    case 1:
      return [{ ...row, updatedAt: '2020-01-01T00:00:00.000Z', [channel.status]: 'Late' }]
    case 2:
      return [{ ...newer, createdAt: minute(n) }]
    case 3:
      return [{ ...newer, deletedAt: '2026-11-21T00:00:00.000Z' }]
    case 4:
      return [{ ...newer, createdAt: minute(n), [channel.contact]: CONTACT, [channel.status]: 'Moved' }]
    default:
      return []
  }
}

async function take(gateway: TestGateway, { id }: Channel, lines: readonly (object | string)[]): Promise<void> {
  const report = await gateway.importLines(id, lines)
  if (report.accepted !== lines.length) throw new Error(`${id}: ${JSON.stringify(report).slice(0, 500)}`)
}
