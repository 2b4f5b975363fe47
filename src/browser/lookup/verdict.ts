// Does a channel reach this contact? Judged from its newest entries: what is still on the way decides nothing, the
// latest outcome does, and failures since anything else are counted.
import type { EntryFacts } from './entry-facts.ts'

export interface Failing {
  readonly kind: 'failing'
  readonly count: number
  /** The provider's code, when all of them share it. */
  readonly code: string | null
  /** When the first of them was made. */
  readonly since: string
  /** When something last arrived before them; null for never. */
  readonly arrivedAt: string | null
}

export type Verdict =
  | Failing
  | { readonly kind: 'reached' | 'unclear' | 'waiting' | 'noted'; readonly status: string; readonly at: string }
  | { readonly kind: 'wrote'; readonly at: string }

export interface ChannelVerdict {
  readonly verdict: Verdict
  /** Entries since then whose outcome is not known yet. */
  readonly waiting: number
  /**
   * What only older entries tell: `run`, because it fails as far back as the entries at hand go, how often and since
   * when; `arrival`, when something last arrived.
   */
  readonly open: 'run' | 'arrival' | null
}

/** Entries of one channel, newest first; undefined when there are none to judge from. */
export function verdictOf(entries: readonly EntryFacts[]): ChannelVerdict | undefined {
  const [newest] = entries
  if (!newest) return undefined
  if (newest.inbound) return { verdict: inboundVerdict(entries, newest), waiting: 0, open: null }
  const decided = entries.findIndex(({ tone }) => tone !== 'moving')
  const latest = entries[decided]
  if (!latest) return { verdict: { kind: 'waiting', status: newest.status, at: newest.at }, waiting: 0, open: null }
  const { tone, status, at } = latest
  if (tone === 'failed') return { ...failing(latest, entries.slice(decided)), waiting: decided }
  return { verdict: { kind: tone === 'arrived' ? 'reached' : 'unclear', status, at }, waiting: decided, open: null }
}

function failing(latest: EntryFacts, entries: readonly EntryFacts[]): Pick<ChannelVerdict, 'verdict' | 'open'> {
  const decided = entries.filter(({ tone }) => tone !== 'moving')
  const end = decided.findIndex(({ tone }) => tone !== 'failed')
  const run = end < 0 ? decided : decided.slice(0, end)
  const codes = new Set(run.map(({ code }) => code))
  const arrivedAt = decided.find(({ tone }) => tone === 'arrived')?.at ?? null
  return {
    verdict: {
      kind: 'failing',
      count: run.length,
      code: codes.size === 1 ? latest.code : null,
      since: run.at(-1)?.at ?? latest.at,
      arrivedAt,
    },
    open: end < 0 ? 'run' : arrivedAt === null ? 'arrival' : null,
  }
}

// Receipts and other events come in, too; a message is what says that the contact is there.
function inboundVerdict(entries: readonly EntryFacts[], newest: EntryFacts): Verdict {
  const message = entries.find(({ tone }) => tone === 'arrived')
  return message ? { kind: 'wrote', at: message.at } : { kind: 'noted', status: newest.status, at: newest.at }
}
