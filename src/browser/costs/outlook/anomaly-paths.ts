// Where a day out of the ordinary leads to: itself beside the day before, and what made it so.
import type { Anomaly } from '#contract/routes/cost-outlook.ts'
import { lineFilters } from '../line-filters.ts'
import type { Step } from '../lines.ts'
import type { CostAddress } from '../use-cost-view.ts'

interface AnomalyPaths {
  /** The page of the day, which says why it changed. */
  readonly why: string
  /** The same narrowed to the main contributor; undefined where the address cannot say it. */
  readonly cause: string | undefined
}

export function anomalyPaths(page: CostAddress, { from, to, contributor }: Anomaly): AnomalyPaths {
  const day = { range: { from, to }, interval: 'auto', compare: 'previous-period', all: false } as const
  return { why: page.address(day), cause: contributor ? causePath(page, day, contributor) : undefined }
}

function causePath(
  page: CostAddress,
  day: Parameters<CostAddress['address']>[0],
  { dimension, id, label }: NonNullable<Anomaly['contributor']>,
): string | undefined {
  const step: Step = { dimension, id, label }
  const kept = page.chosen.flatMap((channel) => {
    const filters = lineFilters(channel, page.view.filters, [step])
    return filters ? [{ id: channel.id, filters }] : []
  })
  const [first] = kept
  // Channels that keep it in different fields would need different filters.
  if (!first || kept.some(({ filters }) => JSON.stringify(filters) !== JSON.stringify(first.filters))) return undefined
  const channels = kept.length === page.chosen.length ? page.view.channels : kept.map((each) => each.id)
  return page.address({ ...day, filters: first.filters, channels })
}
