// Sources in every state, for tests: what the gateway would say of them at NOW.
import { channels } from '#contract/channels/index.ts'
import type { CoverageState, FaultKind, Source, SourceChannel } from '#contract/routes/sources.ts'

const NOW = Date.now()
const DAY = 86_400_000

/** ISO instant some days before now. */
export const daysAgo = (days: number): string => new Date(NOW - days * DAY).toISOString()

/** Stretches that follow one another from `days[0]` ago until now. */
export function stretches(...parts: readonly (readonly [days: number, state: CoverageState, rows?: number])[]) {
  return parts.map(([days, state, rows = 0], place) => ({
    from: daysAgo(days),
    to: daysAgo(parts[place + 1]?.[0] ?? 0),
    state,
    rows,
  }))
}

export function sourceChannel(changes: Partial<SourceChannel> = {}): SourceChannel {
  return {
    channel: channels[0]?.id ?? '',
    rows: 48_201,
    upstreamRows: 48_201,
    newest: daysAgo(0.002),
    through: daysAgo(0.0005),
    lagSeconds: 43,
    lastRunAt: daysAgo(0.0004),
    coverage: stretches([90, 'beyond'], [60, 'mirrored', 48_201]),
    backfill: null,
    unsettled: 12,
    quarantined: 0,
    setAside: 0,
    ...changes,
  }
}

export function source(changes: Partial<Source> = {}): Source {
  return {
    id: 'oneuptime-eu',
    kind: 'oneuptime',
    label: 'OneUptime EU',
    url: 'https://oneuptime.com',
    consoleUrl: 'https://oneuptime.com',
    state: 'healthy',
    everySeconds: 60,
    startAt: null,
    order: 'newest-first',
    lastRunAt: daysAgo(0.0004),
    nextRunAt: daysAgo(-0.0003),
    fault: null,
    setAsideFault: null,
    channels: outbound.map((channel) => sourceChannel({ channel })),
    ...changes,
  }
}

const outbound = channels.filter(({ direction }) => direction === 'outbound').map(({ id }) => id)

const fault = (kind: FaultKind, message: string) => ({ kind, message, at: daysAgo(0.01) })

const backfilling = (channel: string, done: number): SourceChannel =>
  sourceChannel({
    channel,
    rows: 2400 * done,
    upstreamRows: 2400 * done,
    coverage: stretches([400, 'pending'], [120, 'mirroring', 900], [110, 'mirrored', 2400 * done]),
    backfill: { windows: 340, done, rowsPerSecond: 1840, secondsLeft: done > 0 ? 261 : null },
  })

const nothing = (channel: string): SourceChannel =>
  sourceChannel({
    channel,
    rows: 0,
    upstreamRows: null,
    newest: null,
    through: null,
    lagSeconds: null,
    lastRunAt: null,
    coverage: [],
    unsettled: 0,
  })

const troubled = (channel: string): SourceChannel =>
  sourceChannel({
    channel,
    rows: 47_990,
    upstreamRows: 48_201,
    lagSeconds: 5400,
    through: daysAgo(0.0625),
    quarantined: 3,
    setAside: 2,
    coverage: stretches([60, 'mirrored', 30_000], [22, 'failing'], [21.5, 'mirrored', 17_990], [0.06, 'failing']),
  })

/** One source in each state, by the state's name. */
export const sourcesByState: Readonly<Record<Source['state'], Source>> = {
  fresh: source({ id: 'fresh', state: 'fresh', lastRunAt: null, channels: outbound.map(nothing) }),
  backfilling: source({
    id: 'backfilling',
    state: 'backfilling',
    startAt: daysAgo(400),
    channels: outbound.map((channel, place) => backfilling(channel, place * 90)),
  }),
  healthy: source(),
  failing: source({
    id: 'failing',
    label: 'OneUptime, Rechenzentrumsüberwachung Süddeutschland',
    url: 'https://ueberwachung.rechenzentrum-sueddeutschland.example/oneuptime',
    consoleUrl: 'https://ueberwachung.rechenzentrum-sueddeutschland.example/oneuptime',
    state: 'failing',
    fault: fault('server_error', 'POST /api/sms-log/get-list answered 502: <html>Bad gateway</html>'),
    channels: outbound.map((channel, place) => (place === 0 ? troubled(channel) : sourceChannel({ channel }))),
  }),
  stopped: source({
    id: 'sendzen',
    kind: 'sendzen',
    label: 'SendZen',
    url: 'https://api.sendzen.io',
    consoleUrl: null,
    state: 'stopped',
    everySeconds: 300,
    fault: fault('unauthorized', 'GET /v1/logs answered 401: Invalid token'),
    channels: [
      sourceChannel({
        channel: channels.find(({ direction }) => direction === 'inbound')?.id ?? '',
        rows: 20_133,
        upstreamRows: null,
        newest: daysAgo(3.2),
        through: daysAgo(3),
        lagSeconds: 3 * 86_400,
        unsettled: 0,
        coverage: stretches([60, 'mirrored', 20_133], [3, 'failing']),
      }),
    ],
  }),
  incomplete: source({
    id: 'incomplete',
    state: 'incomplete',
    setAsideFault: fault('server_error', 'oneuptime.com answered 502 (Bad Gateway) with a web page instead of JSON.'),
    channels: outbound.map((channel, place) => sourceChannel({ channel, setAside: place === 0 ? 2 : 0 })),
  }),
  paused: source({ id: 'paused', label: 'OneUptime US', state: 'paused', nextRunAt: null }),
}
