// What the page asks the gateway: the address against now, the reader's zone and what the log holds.
import { keepPreviousData } from '@tanstack/react-query'
import { routeQuery } from '#browser/api/route-query.ts'
import type { Channel } from '#contract/channels/index.ts'
import type { CostView } from '#contract/cost-view.ts'
import { type Comparison, type CostRequest, costSummary } from '#contract/routes/costs.ts'
import type { Status } from '#contract/routes/system.ts'
import { type Filter, viewQuery } from '#contract/view-state.ts'
import type { Period } from './calendar.ts'
import { askedPeriod, comparedPeriod, type Held, isComparable } from './periods.ts'

export interface Compared {
  readonly comparison: Comparison
  readonly period: Period
  /** False where the log begins later: what was before is then unknown, not zero. */
  readonly known: boolean
  readonly logBegins: string | null
}

export interface Question {
  readonly view: CostView
  readonly chosen: readonly Channel[]
  readonly zone: string
  readonly period: Period
  readonly compared: Compared | undefined
}

/** Undefined where the range is open and the log is empty. */
export function makeQuestion(
  view: CostView,
  chosen: readonly Channel[],
  zone: string,
  now: Date,
  held: Held,
): Question | undefined {
  const period = askedPeriod(view.range, zone, now, held)
  if (!period) return undefined
  const { compare } = view
  if (compare === 'none' || !isComparable(view.range)) return { view, chosen, zone, period, compared: undefined }
  const before = comparedPeriod(period, compare, zone)
  const known = held.oldest !== null && held.oldest <= before.from
  return {
    view,
    chosen,
    zone,
    period,
    compared: { comparison: compare, period: before, known, logBegins: held.oldest },
  }
}

/** The ends of what some channels hold. */
export function heldBy(status: Status, chosen: readonly Channel[]): Held {
  const held = status.channels.filter(({ id }) => chosen.some((channel) => channel.id === id))
  // ISO texts of one form sort as their instants do.
  const sorted = (ends: readonly (string | null)[]) => ends.filter((end) => end !== null).toSorted()
  return {
    oldest: sorted(held.map(({ oldest }) => oldest))[0] ?? null,
    newest: sorted(held.map(({ newest }) => newest)).at(-1) ?? null,
  }
}

interface Part {
  readonly groupBy: CostRequest['groupBy']
  readonly interval?: CostRequest['interval']
  /** Also counts incidents and contacts. */
  readonly distinct?: true
  /** Fewer channels, with filters of their own. */
  readonly scope?: { readonly channels: readonly Channel[]; readonly filters: readonly Filter[] }
}

/** One sum of the page. What is on screen stays until it comes. */
export function summaryQuery(question: Question, part: Part) {
  return { ...partQuery(question, part), placeholderData: keepPreviousData }
}

/** The same without a stand-in while it is on its way. */
export function partQuery(question: Question, part: Part) {
  return routeQuery(costSummary, partRequest(question, part))
}

export function partRequest(question: Question, { groupBy, interval, distinct, scope }: Part): CostRequest {
  const { view, chosen, zone, period, compared } = question
  const { channels, filters } = scope ?? { channels: chosen, filters: view.filters }
  const [first] = channels
  const query = first && filters.length > 0 ? viewQuery(first, { filters }, { from: null, to: null }) : undefined
  return {
    ...period,
    timezone: zone,
    groupBy,
    channels: channels.map(({ id }) => id),
    ...(interval && { interval }),
    ...(distinct && { distinct }),
    ...(query && { query }),
    ...(compared?.known && { compare: compared.comparison }),
  }
}
