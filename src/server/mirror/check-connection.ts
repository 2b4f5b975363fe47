// Does a source let us in? Asked for each channel, without bringing rows.
import { findChannel } from '#contract/channels/index.ts'
import type { Fault } from '#contract/routes/sources.ts'
import { canonical } from './plan-windows.ts'
import { type SourceClient, SourceFault } from './source-client.ts'
import type { SourceConfig } from './source-config.ts'

export interface ConnectionTest {
  readonly ok: boolean
  readonly milliseconds: number
  readonly channels: {
    readonly channel: string
    readonly ok: boolean
    readonly rows: number | null
    readonly fault: Fault | null
  }[]
}

const RECENT_MS = 60_000

export async function checkConnection(
  source: SourceConfig,
  client: SourceClient,
  signal: AbortSignal,
): Promise<ConnectionTest> {
  const started = Date.now()
  const channels = await Promise.all(source.channels.map((id) => testChannel(client, id, signal)))
  return { ok: channels.every(({ ok }) => ok), milliseconds: Date.now() - started, channels }
}

async function testChannel(
  client: SourceClient,
  id: string,
  signal: AbortSignal,
): Promise<ConnectionTest['channels'][number]> {
  const channel = findChannel(id)
  if (!channel) throw new Error(`no channel ${id}`)
  try {
    const window = { from: null, to: canonical(Date.now() + RECENT_MS), by: 'created' as const }
    const rows = await client.count(channel, window, signal)
    // A source that does not count is asked for one short window instead.
    if (rows === null) await firstPage(client, channel, signal)
    return { channel: id, ok: true, rows, fault: null }
  } catch (error) {
    if (!(error instanceof SourceFault)) throw error
    const fault = { kind: error.kind, message: error.message, at: new Date().toISOString() }
    return { channel: id, ok: false, rows: null, fault }
  }
}

async function firstPage(
  client: SourceClient,
  channel: Parameters<SourceClient['count']>[0],
  signal: AbortSignal,
): Promise<void> {
  const now = Date.now()
  const window = { from: canonical(now - RECENT_MS), to: canonical(now), by: 'created' as const }
  for await (const _page of client.readWindow(channel, window, signal)) return
}
