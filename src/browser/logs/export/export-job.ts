// The export that this page has begun: it goes on when its panel is closed, and from one log to the next.
import { ApiFailure } from '#browser/api/api-failure.ts'
import { fetchRoute, type RouteInput } from '#browser/api/fetch-route.ts'
import type { Channel } from '#contract/channels/index.ts'
import { type ExportProgress, exportCancel, exportProgress, type exportRows } from '#contract/routes/export.ts'
import { sendForm } from './send-form.ts'

export interface ExportJob {
  readonly id: string
  readonly channel: Channel
  /** Undefined until the gateway has heard of it. */
  readonly progress: ExportProgress | undefined
  /** Why nothing is known of it. */
  readonly error: unknown
}

const EVERY_MS = 300
/** How long the gateway may not know of an export before it has not begun. */
const BEGIN_MS = 20_000

let job: ExportJob | null = null
const listeners = new Set<() => void>()

function set(next: ExportJob | null): void {
  job = next
  for (const listener of listeners) listener()
}

export const readJob = () => job

export function subscribeJob(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function isRunning({ progress, error }: ExportJob): boolean {
  return error === undefined && (progress === undefined || progress.state === 'running')
}

export function startExport(channel: Channel, request: RouteInput<typeof exportRows>): void {
  const id = makeId()
  set({ id, channel, progress: undefined, error: undefined })
  sendForm(channel.resource, { ...request, id })
  void follow(id, Date.now() + BEGIN_MS)
}

/** Ends the download too: the gateway closes its connection. */
export async function cancelExport(): Promise<void> {
  if (!job) return
  const { id } = job
  try {
    const progress = await fetchRoute(exportCancel, {}, { params: { id } })
    if (job?.id === id) set({ ...job, progress })
  } catch (error) {
    if (job?.id === id) set({ ...job, error })
  }
}

export function forgetExport(): void {
  set(null)
}

async function follow(id: string, begunBy: number): Promise<void> {
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, EVERY_MS))
    if (job?.id !== id || !isRunning(job)) return
    try {
      const progress = await fetchRoute(exportProgress, {}, { params: { id } })
      if (job?.id === id && isRunning(job)) set({ ...job, progress })
    } catch (error) {
      if (!job || job.id !== id) return
      const unknown = error instanceof ApiFailure && error.status === 404 && job.progress === undefined
      // A gateway that cannot be reached for a moment says nothing about the download.
      const silent = error instanceof ApiFailure && error.status === 0
      if (!silent && !(unknown && Date.now() < begunBy)) set({ ...job, error })
    }
  }
}

// `crypto.randomUUID` is missing where the console is served without TLS on another host.
function makeId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  const hex = [...bytes].map((byte, place) => {
    const fixed = place === 6 ? (byte & 0x0f) | 0x40 : place === 8 ? (byte & 0x3f) | 0x80 : byte
    return fixed.toString(16).padStart(2, '0')
  })
  return [hex.slice(0, 4), hex.slice(4, 6), hex.slice(6, 8), hex.slice(8, 10), hex.slice(10)]
    .map((part) => part.join(''))
    .join('-')
}
