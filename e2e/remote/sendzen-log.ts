// The entries of a scripted SendZen and its pages: at most 20, opaque tokens, empty pages that are not the end.
import { parseTicks, ticksFromMs } from '#contract/ticks.ts'
import type { FaultKind } from './faults.ts'
import { Random, randomOf } from './random.ts'
import { type Answer, json } from './send-answer.ts'
import { makeEntry, type RemoteEntry } from './sendzen-entry.ts'

export interface LogOptions {
  readonly seed: number
  readonly entries: number
  readonly badEntries: number
  readonly days: number
  /** WhatsApp messages that receipts are about. */
  readonly messages: number
  readonly now: () => number
}

const PAGE = 20
/** Share of pages that hold nothing although more comes. */
const EMPTY_PAGES = 0.06

export class SendzenLog {
  readonly entries: RemoteEntry[] = []
  readonly #options: LogOptions
  readonly #random: Random
  readonly #known = new Set<string>()
  #sorted: readonly RemoteEntry[] | null = null

  constructor(options: LogOptions) {
    this.#options = options
    this.#random = new Random(options.seed ^ 0x6c6f6773)
    const { entries, badEntries, days, now } = options
    const bad = new Set<number>()
    while (bad.size < Math.min(badEntries, entries)) bad.add(this.#random.below(entries))
    const start = now() - days * 86_400_000
    const step = (days * 86_400_000) / (entries + 1)
    for (let number = 0; number < entries; number += 1) {
      this.#push(this.#beside() ?? ticksFromMs(Math.floor(start + number * step)), bad.has(number))
    }
  }

  /** Now and then an entry of the tick of the one before, or a tick away from it. */
  #beside(): bigint | undefined {
    const last = this.entries.at(-1)
    return last && this.#random.chance(0.15) ? last.ticks + BigInt(this.#random.below(3) - 1) : undefined
  }

  #push(ticks: bigint, flawed: boolean): void {
    const { seed, messages } = this.#options
    const number = this.entries.length
    const digits = ticks % 10n === 0n ? ticks + BigInt(this.#random.below(10_000)) : ticks
    const entry = makeEntry({ seed, number, ticks: digits, messages, flawed })
    // Two entries of one tick and one payload would be one and the same to anybody.
    if (this.#known.has(`${digits} ${entry.payload}`)) {
      this.#push(digits + 1n, flawed)
      return
    }
    this.#known.add(`${digits} ${entry.payload}`)
    this.entries.push(entry)
    this.#sorted = null
  }

  /** Adds entries with ticks of so many milliseconds ago. Answers how many were added. */
  add(count: number, lateMs = 0): number {
    for (let n = 0; n < count; n += 1) this.#push(ticksFromMs(this.#options.now() - lateMs), false)
    return count
  }

  /** `GET /v1/logs` as documented; from is inclusive, to exclusive. */
  answer(params: URLSearchParams, fault: FaultKind | null): Answer {
    const bounds = readBounds(params)
    const size = Number(params.get('pageSize') ?? PAGE)
    if (!bounds) return refuse('fromDate and toDate must be ticks')
    if (!Number.isInteger(size) || size < 1 || size > PAGE) return refuse('pageSize must be between 1 and 20')
    const filters = ['fromDate', 'toDate', 'eventTypes', 'phoneNumberId', 'url'].map((key) => params.get(key) ?? '')
    const given = params.get('nextPageToken') ?? ''
    const position = readToken(given, filters)
    if (!position) return refuse('Invalid nextPageToken')
    const rest = this.#inOrder().filter((entry) => matches(entry, params, bounds) && isAfter(entry, position))
    const emptied = position.hop === 0 && randomOf(this.#options.seed, position.number).chance(EMPTY_PAGES)
    if (emptied && given !== '') return page([], writeToken({ ...position, hop: 1 }, filters))
    // Pages never grow beyond 20: what comes twice takes a place.
    const doubled = fault === 'repeated_rows' || fault === 'overlapping_page'
    const room = doubled && size > 1 ? size - 1 : size
    const logs = rest.slice(0, room)
    const last = logs.at(-1)
    // As the store behind it: a full page has a token, even if nothing comes after it.
    const next =
      last && logs.length === room ? writeToken({ ticks: last.ticks, number: last.number, hop: 0 }, filters) : null
    const shown = room < size ? [...logs, ...logs.slice(0, 1)] : logs
    return page(shown, fault === 'same_token' && given !== '' ? given : next)
  }

  #inOrder(): readonly RemoteEntry[] {
    this.#sorted ??= this.entries.toSorted((a, b) =>
      a.ticks === b.ticks ? a.number - b.number : a.ticks < b.ticks ? -1 : 1,
    )
    return this.#sorted
  }
}

function page(logs: readonly RemoteEntry[], token: string | null): Answer {
  const rows = logs.map(({ text }) => text).join(',')
  const next = token === null ? '' : `,"next_page_token":${JSON.stringify(token)}`
  return { status: 200, body: `{"message":"Logs retrieved successfully","data":{"logs":[${rows}]${next}}}` }
}

const refuse = (message: string): Answer => json(400, { message, data: null })

interface Bounds {
  readonly from: bigint
  readonly to: bigint
}

function readBounds(params: URLSearchParams): Bounds | undefined {
  const from = params.get('fromDate')
  const to = params.get('toDate')
  const bounds = { from: from ? parseTicks(from) : 0n, to: to ? parseTicks(to) : 10n ** 18n }
  return bounds.from === undefined || bounds.to === undefined ? undefined : (bounds as Bounds) // checked just now
}

function matches(entry: RemoteEntry, params: URLSearchParams, { from, to }: Bounds): boolean {
  const types = params.get('eventTypes')
  return (
    entry.ticks >= from &&
    entry.ticks < to &&
    (!types || types.split(',').includes(entry.eventType)) &&
    (params.get('phoneNumberId') ?? entry.phoneNumberId) === entry.phoneNumberId &&
    (params.get('url') ?? entry.url) === entry.url
  )
}

interface Position {
  readonly ticks: bigint
  readonly number: number
  /** Empty pages since. */
  readonly hop: number
}

function isAfter(entry: RemoteEntry, { ticks, number }: Position): boolean {
  return entry.ticks === ticks ? entry.number > number : entry.ticks > ticks
}

function writeToken({ ticks, number, hop }: Position, filters: readonly string[]): string {
  return Buffer.from(JSON.stringify([ticks.toString(), number, hop, filters])).toString('base64')
}

/** The beginning without a token; undefined for one that was not given out for the same filters. */
function readToken(token: string, filters: readonly string[]): Position | undefined {
  if (token === '') return { ticks: 0n, number: -1, hop: 0 }
  try {
    const [ticks, number, hop, known] = JSON.parse(Buffer.from(token, 'base64').toString('utf8'))
    if (JSON.stringify(known) !== JSON.stringify(filters)) return undefined
    return { ticks: BigInt(ticks), number, hop }
  } catch {
    return undefined
  }
}
