// Keeps a stream open: comes back where it was when it ends, later and later while nobody answers.
import { ApiFailure } from '#browser/api/api-failure.ts'
import { eventStream } from '#browser/api/event-stream.ts'
import { routeUrl } from '#browser/api/fetch-route.ts'
import { type Arrived, entryLive, LIVE_SECONDS } from '#contract/routes/live.ts'

export type Connection = 'opening' | 'open' | 'lost' | 'refused'

export interface FollowInput {
  readonly resource: string
  readonly query: Readonly<Record<string, unknown>>
  readonly select: Readonly<Record<string, unknown>>
  /** When what is on hand was read, milliseconds since 1970, by this machine's clock. */
  readonly readAt: () => number
  readonly onArrived: (arrived: Arrived) => void
  readonly onConnection: (connection: Connection) => void
}

const FIRST_WAIT_MS = 1000
const LONGEST_WAIT_MS = 30_000

/** Rows that were being written when the list was read: asked for again, known by their ids. */
const MARGIN_SECONDS = 2

/** Runs until the signal ends it, or the gateway refuses for good. */
export async function followLog(input: FollowInput, signal: AbortSignal): Promise<void> {
  let cursor: string | undefined
  let wait = FIRST_WAIT_MS
  while (!signal.aborted) {
    try {
      for await (const event of eventStream(addressOf(input, cursor), signal)) {
        if (event?.name !== 'arrived') continue
        // The route says what the gateway sends.
        const arrived = JSON.parse(event.data) as Arrived
        cursor = arrived.cursor
        wait = FIRST_WAIT_MS
        input.onConnection('open')
        input.onArrived(arrived)
      }
    } catch (error) {
      if (signal.aborted) return
      if (isFinal(error)) return input.onConnection('refused')
    }
    if (signal.aborted) return
    input.onConnection('lost')
    await pause(wait * (0.75 + Math.random() / 2), signal)
    wait = Math.min(wait * 2, LONGEST_WAIT_MS)
  }
}

function addressOf({ resource, query, select, readAt }: FollowInput, cursor: string | undefined): string {
  const params = new URLSearchParams({ query: JSON.stringify(query), select: JSON.stringify(select) })
  if (cursor !== undefined) params.set('since', cursor)
  else {
    const age = Math.ceil((Date.now() - readAt()) / 1000) + MARGIN_SECONDS
    params.set('ago', String(Math.min(Math.max(age, 0), LIVE_SECONDS)))
  }
  return `${routeUrl(entryLive, { resource })}?${params}`
}

// Too many followers is over when one leaves; what is refused otherwise stays refused.
function isFinal(error: unknown): boolean {
  return error instanceof ApiFailure && error.status >= 400 && error.status < 500 && error.status !== 429
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })
}
