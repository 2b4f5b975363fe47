// Does a channel reach this contact? Judged from the entries at hand, newest first: what is still on the way decides
// nothing, the latest outcome does, and failures in a row are counted.
import type { EntryFacts } from './entry-facts.ts'

export type Verdict =
  | { readonly kind: 'failing'; readonly count: number; readonly code: string | null; readonly since: string }
  | { readonly kind: 'reached' | 'unclear' | 'waiting' | 'noted'; readonly status: string; readonly at: string }
  | { readonly kind: 'wrote'; readonly at: string }

export interface ChannelVerdict {
  readonly verdict: Verdict
  /** Entries since then whose outcome is not known yet. */
  readonly waiting: number
}

/** Entries of one channel, newest first; undefined when there are none to judge from. */
export function verdictOf(entries: readonly EntryFacts[]): ChannelVerdict | undefined {
  const [newest] = entries
  if (!newest) return undefined
  if (newest.inbound) return { verdict: inboundVerdict(entries, newest), waiting: 0 }
  const decided = entries.findIndex(({ tone }) => tone !== 'moving')
  const latest = entries[decided]
  if (!latest) return { verdict: { kind: 'waiting', status: newest.status, at: newest.at }, waiting: 0 }
  return { verdict: outcome(latest, entries.slice(decided)), waiting: decided }
}

function outcome(latest: EntryFacts, entries: readonly EntryFacts[]): Verdict {
  const { tone, status, at } = latest
  if (tone !== 'failed') return { kind: tone === 'arrived' ? 'reached' : 'unclear', status, at }
  const end = entries.findIndex((entry) => entry.tone !== 'failed')
  const run = end < 0 ? entries : entries.slice(0, end)
  const codes = new Set(run.map(({ code }) => code))
  return {
    kind: 'failing',
    count: run.length,
    code: codes.size === 1 ? latest.code : null,
    since: run.at(-1)?.at ?? at,
  }
}

// Receipts and other events come in, too; a message is what says that the contact is there.
function inboundVerdict(entries: readonly EntryFacts[], newest: EntryFacts): Verdict {
  const message = entries.find(({ tone }) => tone === 'arrived')
  return message ? { kind: 'wrote', at: message.at } : { kind: 'noted', status: newest.status, at: newest.at }
}
