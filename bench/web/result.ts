// What `npm run bench:web` writes to bench/out/web.json.
import type { Target } from '../report/target.ts'

export type PageName = 'console' | 'bare'
/** How many times slower than it is the processor was made. */
export type Slowed = 1 | 4

/** Something that was done once in each of several new browsers. Milliseconds. */
export interface WebResult {
  readonly name: string
  readonly kind: 'read'
  readonly page: PageName
  readonly slowed: Slowed
  readonly p50Ms: number
  readonly p95Ms: number
  /** Without the time in which the page waited for an answer; left out where it asks nobody. */
  readonly withoutAnswerP50Ms?: number
  /** Until the first frame after the press. */
  readonly firstFrameP50Ms?: number
  readonly runs: number
}

/** Bytes of one kind of file. */
export interface Weight {
  /** With their headers, as the browser asked for them: brotli. */
  readonly travelled: number
  readonly gzip: number
  /** As the browser reads them. */
  readonly parsed: number
  readonly files: number
}

/** What the first load of a page fetches by itself, until two seconds after it stands. */
export interface PageBytes {
  readonly page: PageName
  readonly path: string
  readonly js: Weight
  /** The part of it that had come when the first rows were painted; only of a page of rows. */
  readonly jsAtFirstRows?: Weight
  readonly css: Weight
  /** Largest contentful paint, milliseconds from the navigation. */
  readonly lcpMs: number | null
}

/** Scrolling; medians over the browsers. */
export interface FrameResult {
  readonly page: PageName
  readonly slowed: Slowed
  readonly rows: number
  readonly p50Ms: number
  readonly p95Ms: number
  readonly maxMs: number
  /** Most rows in the document at one time. */
  readonly domRows: number
  readonly longTasksMs: number
}

/** Where the time of one interaction went, milliseconds. */
export interface Interaction {
  /** Of the event, such as `keydown`. */
  readonly event: string
  readonly durationMs: number
  /** Until its handlers began, in them, and from their end until the next frame. */
  readonly delayMs: number
  readonly handlersMs: number
  readonly paintMs: number
}

/** The interactions of one journey of a reader of the console. */
export interface JourneyResult {
  /** `all`: those of every journey together. */
  readonly journey: string
  readonly slowed: Slowed
  readonly count: number
  /** Interaction to next paint as web-vitals has it: the longest, but for one in each fifty. */
  readonly inpMs: number
  readonly p50Ms: number
  readonly p95Ms: number
  readonly maxMs: number
  readonly longTasksMs: number
  readonly worst: Interaction | null
}

export interface HeapResult {
  readonly page: PageName
  readonly slowed: Slowed
  /** MiB when the page stands, and after scrolling. */
  readonly loadedMib: number
  readonly scrolledMib: number
}

/** A log that is followed while rows come. */
export interface TailResult {
  readonly minutes: readonly { readonly minute: number; readonly mib: number; readonly nodes: number }[]
  /** Slope of a straight line through the second half of the minutes: the first fills what is kept on purpose. */
  readonly mibPerMinute: number
  /** Rows that came. */
  readonly rows: number
}

export interface WebReport {
  readonly results: readonly WebResult[]
  readonly targets: readonly Target[]
  readonly bytes: readonly PageBytes[]
  readonly frames: readonly FrameResult[]
  readonly interactions: readonly JourneyResult[]
  readonly heap: { readonly pages: readonly HeapResult[]; readonly tail: TailResult | null }
  /** Entries in the store. */
  readonly rows: number
  /** The gateway's answer to the first question of the log, asked from outside of the browser. */
  readonly listAnswerMs: number
  /** New browsers for each median. */
  readonly runs: number
  readonly chromium: string
  readonly viewport: string
  /** ISO instant. */
  readonly madeAt: string
}
