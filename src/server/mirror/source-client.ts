// What the mirror asks of a source, whatever kind it is.
import type { Channel } from '#contract/channels/index.ts'
import type { FaultKind } from '#contract/routes/sources.ts'

/** A slice of a source's time: canonical instants with microseconds, `from` inclusive (null: from the beginning), `to` exclusive. */
export interface Window {
  readonly from: string | null
  readonly to: string
  /** Which of a row's times counts. A source that knows only one takes it for both. */
  readonly by: 'created' | 'updated'
}

export interface Page {
  /** JSON text of each row, as the source wrote it. */
  readonly rows: readonly string[]
  /** Rows in the whole window by the source's own count when it was begun; null where it does not count. */
  readonly total: number | null
}

export interface SourceClient {
  /**
   * Pages of a window until its end. Fetches the next page while the caller works on this one. Rows near an edge may
   * lie outside, and may come again. Throws `SourceFault`, or the signal's reason.
   */
  readWindow(channel: Channel, window: Window, signal: AbortSignal): AsyncIterable<Page>
  /** Rows that the source has in a window by its own count, or null. */
  count(channel: Channel, window: Window, signal: AbortSignal): Promise<number | null>
  /** Time of the oldest row, canonical ISO, or null when there is none (or the source cannot say). */
  oldest(channel: Channel, signal: AbortSignal): Promise<string | null>
  /** The source's clock minus ours, milliseconds, from the Date header of its latest answer; 0 before. */
  readonly skewMs: number
}

/** What went wrong with a source. The message is for people and holds no secret. */
export class SourceFault extends Error {
  override readonly name = 'SourceFault'
  readonly kind: FaultKind
  /** Milliseconds that the source asked to be left alone, where it did. */
  readonly retryAfterMs: number | null

  constructor(kind: FaultKind, message: string, retryAfterMs: number | null = null, options?: ErrorOptions) {
    super(message, options)
    this.kind = kind
    this.retryAfterMs = retryAfterMs
  }
}
