// The log entries behind what a contributor says of itself.
import { rowsPath } from '#browser/api/rows-path.ts'
import { AMOUNT, type Channel, findChannel } from '#contract/channels/index.ts'
import type { ChangeContributor } from '#contract/routes/cost-change.ts'
import type { Filter, Range } from '#contract/view-state.ts'
import { lineFilters } from '../line-filters.ts'
import type { Step } from '../lines.ts'
import type { Question } from '../question.ts'

/** The least that the store can hold: what costs as much was charged. */
const LEAST_CENTS = '0.000001'

/** From the channel to what is told apart within it. */
export function contributorSteps({ channel, country, segments }: ChangeContributor): [Step, ...Step[]] {
  const step = (dimension: Step['dimension'], id: string | null): Step => ({ dimension, id, label: id })
  return [
    step('channel', channel),
    ...(country === undefined ? [] : [step('country', country)]),
    ...(segments === undefined ? [] : [step('segments', segments)]),
  ]
}

/** False where a log page cannot show exactly these: it has no filter for the number of segments. */
export function isExact({ segments }: ChangeContributor): boolean {
  return segments === undefined
}

/** The page of the entries with a price of a contributor's channel and country. */
export function contributorPath(
  { view }: Question,
  contributor: ChangeContributor,
  range: Range,
  dearest = false,
): string | undefined {
  const channel = findChannel(contributor.channel)
  const steps = contributorSteps(contributor).filter(({ dimension }) => dimension !== 'segments')
  const filters = channel && lineFilters(channel, view.filters, steps)
  return filters && rowsPath(channel, { range, filters: priced(channel, filters), dearest })
}

// A view holds one lower bound a field: a filter of the page's own stands.
function priced({ cost }: Channel, filters: readonly Filter[]): readonly Filter[] {
  if (cost === null || filters.some(({ key }) => key === AMOUNT)) return filters
  return [...filters, { key: AMOUNT, op: 'min', values: [LEAST_CENTS] }]
}
