// For tests: a source and what a mirror has left of it, without a mirror.
import { channels } from '#contract/channels/index.ts'
import type { Store } from '../store/store.ts'
import { writeLedger } from './ledger.ts'
import { newWindow } from './ledger-row.ts'
import { quarantineRows } from './quarantine.ts'
import { checkSource, type SourceConfig } from './source-config.ts'

/** A source at an address where nobody listens. */
export function unreachableSource(): SourceConfig {
  const source = checkSource({
    id: 'acme',
    kind: 'oneuptime',
    label: 'Acme',
    url: 'http://127.0.0.1:9',
    secret: 'secret',
  })
  if ('mistake' in source) throw new Error(source.mistake.message)
  return source
}

/** Each window state once, and a row that could not be read. */
export async function fillLedger(store: Store, { id, channels: own }: SourceConfig): Promise<void> {
  const [first = channels[0]?.id ?? ''] = own
  const day = (n: number) => `2026-06-0${n}T00:00:00.000000Z`
  const fault = { kind: 'server_error' as const, message: 'The source answered 500.', at: Date.parse(day(6)) }
  const backfill = (n: number) => newWindow(id, first, 'backfill', day(n), day(n + 1))
  await writeLedger(store, [
    { ...backfill(1), state: 'done', rows: 7, finishedAt: Date.parse(day(6)), startedAt: Date.parse(day(6)) - 500 },
    { ...backfill(2), state: 'set_aside', attempts: 8, fault },
    { ...backfill(3), state: 'running' },
    backfill(4),
    {
      ...newWindow(id, first, 'live', day(5), day(6)),
      state: 'failed',
      attempts: 1,
      fault,
      nextAt: fault.at,
      upstream: 9,
    },
  ])
  await quarantineRows(store, id, [
    { channel: first, raw: '{"createdAt":"yesterday"}', reason: 'createdAt must be a date' },
  ])
}
