// What every question about costs is asked over.
import { z } from 'zod'

export const costScope = z.object({
  /** ISO instant, inclusive. */
  from: z.string(),
  /** ISO instant, exclusive. */
  to: z.string(),
  /** IANA zone: where buckets begin, and what the period before is. */
  timezone: z.string().default('UTC'),
  /** Channel ids; all that bill when left out. */
  channels: z.array(z.string()).min(1).optional(),
  /** As in get-list, applied to every channel asked for. */
  query: z.unknown().optional(),
})

export type CostScopeInput = z.output<typeof costScope>
