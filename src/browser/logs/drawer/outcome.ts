// What became of an entry, as facts: the words are the catalogue's. The entry and the receipts may disagree; the one
// that knows more is believed, and the other is named.
import { textValue } from '#browser/logs/data/entry-values.ts'
import { type Channel, fieldOf, type Tone } from '#contract/channels/index.ts'
import { codeIn, factsOfCode, type ProviderCode } from '#contract/provider-codes/provider-codes.ts'
import type { LadderStatus, LadderStep } from '#contract/routes/ladder.ts'
import type { Entry } from '#contract/routes/logs.ts'
import { knownStatus, stepTone } from './ladder-lines.ts'

export interface Ladder {
  readonly steps: readonly LadderStep[]
  readonly current: string
}

export interface Outcome {
  /** As the source spells it; null where it says nothing. */
  readonly status: string | null
  /** What a receipt says, where that is more than the entry does. */
  readonly receipt: LadderStatus | null
  /** When it came to this, as far as somebody says. */
  readonly at: string | null
  readonly tone: Tone
  /** The provider's code, wherever the source wrote it. */
  readonly code: string | null
  /** The code as one that we have words for. */
  readonly known: ProviderCode | null
  /** The source's own sentence, where it tells why and no code does. */
  readonly reason: string | null
  /** `moving`: it may still change; `unconfirmed`: it will not, and nobody said whether it arrived. */
  readonly doubt: 'moving' | 'unconfirmed' | null
  /** `entry`: its status is behind the receipts; `receipt`: one reports a failure of what arrived all the same. */
  readonly dissent: 'entry' | 'receipt' | null
}

export function outcomeOf(channel: Channel, entry: Entry, ladder?: Ladder): Outcome {
  const own = told(channel, entry)
  const top = ladder?.steps.find(({ status }) => status === ladder.current)
  const receipt = top?.source === 'receipt' ? (knownStatus(top.status) ?? null) : null
  const failure = ladder?.steps.find(({ status, source }) => status === 'failed' && source === 'receipt')
  if (!top || receipt === null) return failure && own.tone === 'arrived' ? { ...own, dissent: 'receipt' } : own
  const same = own.status?.toLowerCase() === receipt || (own.tone === 'failed' && receipt === 'failed')
  const code = receipt === 'failed' ? (top.errors?.find((error) => error.code)?.code ?? own.code) : null
  return {
    ...own,
    receipt: same ? null : receipt,
    at: top.at,
    tone: stepTone(receipt),
    ...codeOf(code),
    reason: receipt === 'failed' && code === null ? (top.errors?.[0]?.title ?? own.reason) : null,
    doubt: receipt === 'sent' ? 'moving' : null,
    dissent: !same ? 'entry' : failure && receipt !== 'failed' ? 'receipt' : null,
  }
}

/** What the entry says by itself. */
function told(channel: Channel, entry: Entry): Outcome {
  const field = fieldOf(channel, channel.status)
  const status = textValue(entry[channel.status])
  const option = field.kind === 'status' ? field.options.find(({ value }) => value === status) : undefined
  const tone = option?.tone ?? 'unclear'
  const message = textValue(entry.statusMessage)
  const code = textValue(entry.errorCode) ?? (tone === 'failed' ? codeIn(message) : null)
  const unsure = channel.direction === 'outbound' && (tone === 'moving' || tone === 'unclear')
  return {
    status,
    receipt: null,
    at: channel.direction === 'outbound' ? textValue(entry.updatedAt) : null,
    tone,
    ...codeOf(code),
    reason: tone === 'failed' && code === null ? message : null,
    doubt: unsure && option ? (option.final ? 'unconfirmed' : 'moving') : null,
    dissent: null,
  }
}

function codeOf(code: string | null): Pick<Outcome, 'code' | 'known'> {
  return { code, known: code === null ? null : (factsOfCode(code)?.code ?? null) }
}
