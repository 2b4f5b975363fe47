// Figures for Prometheus, in its text form. They count; what was asked, by whom and about whom is in none of them.
import type { StoreCondition } from '../store/store.ts'
import type { GateFigures } from './gate.ts'

export interface Metrics {
  /** `route` is the route's path with its `:names`, never the address that was asked for. */
  count(method: string, route: string, status: number, seconds: number): void
  text(now: { readonly gate: GateFigures; readonly store: StoreCondition }): string
}

interface Counted {
  requests: number
  seconds: number
}

export function makeMetrics(): Metrics {
  const counted = new Map<string, Counted>()
  return {
    count(method, route, status, seconds) {
      const labels = `{method="${label(method)}",route="${label(route)}",status="${status}"}`
      const held = counted.get(labels) ?? { requests: 0, seconds: 0 }
      held.requests += 1
      held.seconds += seconds
      counted.set(labels, held)
    },
    text({ gate, store }) {
      const all = [...counted]
      return [
        family('tollbook_requests_total', 'counter', 'Requests answered.', all, ({ requests }) => requests),
        family('tollbook_request_seconds_total', 'counter', 'Time until their answers began.', all, ({ seconds }) =>
          Number(seconds.toFixed(3)),
        ),
        single('tollbook_requests_under_way', 'gauge', 'Requests that ask the store.', gate.underWay),
        single('tollbook_requests_waiting', 'gauge', 'Requests that wait for their turn.', gate.waiting),
        single('tollbook_requests_refused_total', 'counter', 'Requests refused because too many waited.', gate.refused),
        single('tollbook_store_up', 'gauge', 'The store answers.', store === 'down' ? 0 : 1),
        single('tollbook_store_writable', 'gauge', 'The store can be written.', store === 'ok' ? 1 : 0),
        single('process_resident_memory_bytes', 'gauge', 'Memory of the process.', process.memoryUsage.rss()),
        single('process_cpu_seconds_total', 'counter', 'Processor time.', cpuSeconds()),
        single('process_start_time_seconds', 'gauge', 'Start of the process.', Math.round(startedAt)),
      ].join('')
    },
  }
}

const startedAt = Date.now() / 1000 - process.uptime()

function cpuSeconds(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}

type Kind = 'counter' | 'gauge'

function single(name: string, kind: Kind, help: string, value: number): string {
  return `${head(name, kind, help)}${name} ${value}\n`
}

function family(
  name: string,
  kind: Kind,
  help: string,
  all: readonly (readonly [string, Counted])[],
  value: (counted: Counted) => number,
): string {
  return head(name, kind, help) + all.map(([labels, counted]) => `${name}${labels} ${value(counted)}\n`).join('')
}

function head(name: string, kind: Kind, help: string): string {
  return `# HELP ${name} ${help}\n# TYPE ${name} ${kind}\n`
}

/** Methods come from whoever asks. */
function label(text: string): string {
  return text.replace(/[^\w/:.*-]/g, '').slice(0, 100)
}
