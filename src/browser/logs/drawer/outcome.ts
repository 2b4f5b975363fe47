// What became of an entry, as facts: the words are the catalogue's.
import { textValue } from '#browser/logs/data/entry-values.ts'
import { type Channel, fieldOf, type Tone } from '#contract/channels/index.ts'
import type { Entry } from '#contract/routes/logs.ts'
import { type ErrorCode, knownCode } from './error-codes.ts'

export interface Outcome {
  /** As the source spells it; null where it says nothing. */
  readonly status: string | null
  readonly tone: Tone
  /** The provider's code, wherever the source wrote it. */
  readonly code: string | null
  /** The code as one that we have words for. */
  readonly known: ErrorCode | null
  /** The source's own sentence, where it tells why and no code does. */
  readonly reason: string | null
  /** `moving`: it may still change; `unconfirmed`: it will not, and nobody said whether it arrived. */
  readonly doubt: 'moving' | 'unconfirmed' | null
}

export function outcomeOf(channel: Channel, entry: Entry): Outcome {
  const field = fieldOf(channel, channel.status)
  const status = textValue(entry[channel.status])
  const option = field.kind === 'status' ? field.options.find(({ value }) => value === status) : undefined
  const tone = option?.tone ?? 'unclear'
  const message = textValue(entry.statusMessage)
  const code = textValue(entry.errorCode) ?? (tone === 'failed' ? codeIn(message) : null)
  const known = code === null ? null : (knownCode(code) ?? null)
  const unsure = channel.direction === 'outbound' && (tone === 'moving' || tone === 'unclear')
  return {
    status,
    tone,
    code,
    known,
    reason: tone === 'failed' && code === null ? message : null,
    doubt: unsure && option ? (option.final ? 'unconfirmed' : 'moving') : null,
  }
}

/** `… Provider error code: 30003.`, `… | Error: 131047 Re-engagement message …` */
function codeIn(message: string | null): string | null {
  return /\berror(?: code)?:?\s*\(?#?(\d{3,6})\b/i.exec(message ?? '')?.[1] ?? null
}
