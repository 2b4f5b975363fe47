// Which lines of the audit log are shown, as the page's address carries it, and the request that it stands for.
import type { RouteInput } from '#browser/api/fetch-route.ts'
import { resolveRange } from '#browser/format/resolve-range.ts'
import { auditLimits, type auditList } from '#contract/routes/audit.ts'
import { type AuditAction, type AuditOutcome, auditActions, auditOutcomes } from '#contract/routes/audit-actions.ts'
import { formatRange, parseRange, type Range } from '#contract/view-state.ts'

export interface TrailView {
  /** Only what oneself did. */
  readonly mine: boolean
  readonly action: AuditAction | undefined
  readonly outcome: AuditOutcome | undefined
  readonly range: Range
  readonly text: string
  /** Ids; '' for everybody and everything. */
  readonly actor: string
  readonly subject: string
}

const wholeTime: Range = { preset: 'all' }

export const plainTrail: TrailView = {
  ...{ mine: false, action: undefined, outcome: undefined, range: wholeTime },
  ...{ text: '', actor: '', subject: '' },
}

/** Reads an address; what it cannot read leaves nothing out. */
export function parseTrail(params: URLSearchParams): TrailView {
  const text = (name: string) => (params.get(name) ?? '').trim()
  return {
    mine: params.get('mine') === 'true',
    action: auditActions.find((each) => each === text('action')),
    outcome: auditOutcomes.find((each) => each === text('outcome')),
    range: parseRange(params, wholeTime) ?? wholeTime,
    text: text('text').slice(0, auditLimits.text),
    actor: text('actor').slice(0, 100),
    subject: text('subject').slice(0, 300),
  }
}

/** What leaves nothing out is not in the address. */
export function formatTrail(view: TrailView): URLSearchParams {
  const { mine, range, ...texts } = view
  const params = new URLSearchParams()
  if (mine) params.set('mine', 'true')
  for (const [name, value] of Object.entries(texts)) if (value) params.set(name, value)
  formatRange(range, params, wholeTime)
  return params
}

export type TrailFilters = Omit<RouteInput<typeof auditList>, 'mine' | 'cursor' | 'limit'>

export function trailFilters(view: TrailView, zone: string, now: Date): TrailFilters {
  const { action, outcome, text, actor, subject } = view
  const { from, to } = resolveRange(view.range, zone, now)
  return {
    ...(action && { actions: action }),
    ...(outcome && { outcome }),
    ...(text && { text }),
    ...(actor && { actor }),
    ...(subject && { subject }),
    ...(from !== null && { from }),
    ...(to !== null && { to }),
  }
}

/** True where something is left out, other than what others did. */
export function isNarrowed({ mine: _, ...view }: TrailView): boolean {
  return formatTrail({ ...view, mine: false }).size > 0
}
