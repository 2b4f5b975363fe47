// Which entries of a contact are shown, as the page's address carries it, and the request that it stands for.
import type { z } from 'zod'
import { type ResolvedRange, resolveRange } from '#browser/format/resolve-range.ts'
import { type Channel, findChannel, type Tone } from '#contract/channels/index.ts'
import type { lookup } from '#contract/routes/lookup.ts'
import { type LookupOrder, lookupDirections, lookupOrders, lookupOutcomes } from '#contract/routes/lookup-words.ts'
import { formatRange, parseRange, type Range } from '#contract/view-state.ts'

export interface LookupView {
  /** Ids; none means all. */
  readonly channels: readonly string[]
  readonly direction: Channel['direction'] | undefined
  readonly outcome: Tone | undefined
  readonly range: Range
  readonly text: string
  readonly order: LookupOrder
}

/** What leaves entries out. */
export type LookupFilter = 'channels' | 'direction' | 'outcome' | 'range' | 'text'

const wholeTime: Range = { preset: 'all' }

export const plainView: LookupView = {
  channels: [],
  direction: undefined,
  outcome: undefined,
  range: wholeTime,
  text: '',
  order: 'newest-first',
}

/** Reads an address; what it cannot read is left out and named, so that the page can say so. */
export function parseLookupView(params: URLSearchParams): { view: LookupView; problems: string[] } {
  const problems: string[] = []
  const ids = params.getAll('channel')
  if (ids.some((id) => !findChannel(id))) problems.push('channel')
  const range = parseRange(params, wholeTime)
  if (!range) problems.push('range')
  const view = {
    channels: ids.filter((id) => findChannel(id)),
    direction: one('direction', lookupDirections),
    outcome: one('outcome', lookupOutcomes),
    range: range ?? wholeTime,
    text: (params.get('text') ?? '').trim(),
    order: one('order', lookupOrders) ?? plainView.order,
  }
  return { view, problems }

  function one<Word extends string>(name: string, words: readonly Word[]): Word | undefined {
    const text = params.get(name)
    if (text === null) return undefined
    const word = words.find((each) => each === text)
    if (!word) problems.push(name)
    return word
  }
}

/** The address of a view of this contact; what leaves nothing out is not in it. */
export function formatLookupView(number: string, view: LookupView): URLSearchParams {
  const { channels, direction, outcome, range, text, order } = view
  const params = new URLSearchParams({ number })
  for (const id of channels) params.append('channel', id)
  if (direction) params.set('direction', direction)
  if (outcome) params.set('outcome', outcome)
  formatRange(range, params, wholeTime)
  if (text !== '') params.set('text', text)
  if (order !== plainView.order) params.set('order', order)
  return params
}

/** The filters that leave something out, in the order in which the page shows them. */
export function filtersOf(view: LookupView): LookupFilter[] {
  const { channels, direction, outcome, range, text } = view
  const all: [LookupFilter, boolean][] = [
    ['channels', channels.length > 0],
    ['direction', direction !== undefined],
    ['outcome', outcome !== undefined],
    ['range', !('preset' in range && range.preset === 'all')],
    ['text', text !== ''],
  ]
  return all.filter(([, set]) => set).map(([filter]) => filter)
}

/** The view without one of its filters. */
export function withoutFilter(view: LookupView, filter: LookupFilter): LookupView {
  return { ...view, [filter]: plainView[filter] }
}

/** The filters of a view as the gateway takes them; empty for a view that leaves nothing out. */
export interface LookupFilters extends Partial<Pick<z.input<typeof lookup.request>, 'channels' | 'text'>> {
  readonly direction?: Channel['direction']
  readonly outcome?: Tone
  readonly from?: string
  readonly to?: string
}

export function requestFilters(view: LookupView, zone: string, now: Date): LookupFilters {
  const { channels, direction, outcome, text } = view
  const { from, to }: ResolvedRange = resolveRange(view.range, zone, now)
  return {
    ...(channels.length > 0 && { channels: channels.join(',') }),
    ...(direction && { direction }),
    ...(outcome && { outcome }),
    ...(from !== null && { from }),
    ...(to !== null && { to }),
    ...(text !== '' && { text }),
  }
}
