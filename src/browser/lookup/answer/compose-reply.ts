// What a customer is told about what was sent to them: what, when, and whether it arrived, and nothing of how the house
// works inside (who caused it, through whom it went, what it cost).
import type { Language } from '#browser/i18n/languages.ts'
import type { Translate } from '#browser/i18n/translate.ts'
import { customerReason } from '#contract/provider-codes/customer-reasons.ts'
import type { EntryFacts } from '../entry-facts.ts'
import { zoneName } from './customer-zone.ts'
import { plainDate, plainTime } from './plain-time.ts'

export type ReplyEntry = Pick<EntryFacts, 'channel' | 'inbound' | 'at' | 'status' | 'tone' | 'code'>

export interface ReplyOptions {
  readonly language: Language
  readonly zone: string
  /** Masked already; empty where there is none. */
  readonly number: string
  /** Sentences at most. */
  readonly most: number
  /** Instants (ISO) that the entries lie between, `to` exclusive. */
  readonly from: string | undefined
  readonly to: string | undefined
  /** Entries were left out for other reasons than their number. */
  readonly filtered: boolean
  /** There are older ones than these. */
  readonly more: boolean
}

/** Entries that a customer knows of. Receipts and other events come from the network, not from a person. */
export function isTold({ inbound, tone }: Pick<ReplyEntry, 'inbound' | 'tone'>): boolean {
  return !inbound || tone === 'arrived'
}

/** The whole text, newest first; empty where there is nothing to tell. `t` speaks the language of the options. */
export function composeReply(t: Translate, entries: readonly ReplyEntry[], options: ReplyOptions): string {
  const told = entries.filter(isTold).toSorted((a, b) => timeOf(b) - timeOf(a))
  const shown = told.slice(0, options.most)
  if (shown.length === 0) return ''
  const { number } = options
  const head = [
    number === '' ? t('answer.text.headYou') : t('answer.text.head', { number }),
    periodText(t, options),
    options.filtered ? t('answer.text.some') : '',
  ].filter((line) => line !== '')
  const isMore = options.more || told.length > shown.length
  return [
    head.join('\n'),
    listed(shown.map((entry) => sentence(t, entry, options))),
    isMore ? t('answer.text.newest', { count: shown.length }) : '',
  ]
    .filter((part) => part !== '')
    .join('\n\n')
}

function listed(sentences: readonly string[]): string {
  return sentences.length === 1 ? sentences.join('') : sentences.map((each) => `– ${each}`).join('\n')
}

function timeOf({ at }: ReplyEntry): number {
  const ms = Date.parse(at)
  // What has no time comes last.
  return Number.isNaN(ms) ? Number.NEGATIVE_INFINITY : ms
}

function sentence(t: Translate, entry: ReplyEntry, { language, zone }: ReplyOptions): string {
  const say = spoken(t)
  const deed = say(['deed', entry.channel.id], '')
  const outcome = entry.inbound ? '' : outcomeText(t, entry)
  const what = outcome === '' ? deed : t('answer.text.deedAndOutcome', { deed, outcome })
  if (Number.isNaN(Date.parse(entry.at))) return t('answer.text.undated', { what })
  const at = { date: plainDate(t, entry.at, language, zone, 'weekday'), time: plainTime(entry.at, language, zone) }
  return t('answer.text.dated', { ...at, zone: t('answer.text.zone', { name: zoneName(zone, language) }), what })
}

/** A status that its channel does not list says nothing, and so does the sentence. */
function outcomeText(t: Translate, { channel, status, tone, code }: ReplyEntry): string {
  const outcome = spoken(t)(['outcome', channel.id, status], t('answer.text.unknown'))
  const reason = tone === 'failed' ? customerReason(code) : undefined
  return reason ? t('answer.text.because', { outcome, reason: t(`answer.reason.${reason}`) }) : outcome
}

function periodText(t: Translate, { from, to, language, zone }: ReplyOptions): string {
  const day = (ms: number) => plainDate(t, new Date(ms).toISOString(), language, zone)
  const first = from === undefined ? undefined : day(Date.parse(from))
  // The end is exclusive: one at midnight means the day before.
  const last = to === undefined ? undefined : day(Date.parse(to) - 1)
  if (first !== undefined && last !== undefined)
    return first === last ? t('answer.text.onDay', { day: first }) : t('answer.text.between', { first, last })
  if (first !== undefined) return t('answer.text.since', { first })
  return last === undefined ? '' : t('answer.text.until', { last })
}

/** Words for what the contract registers: their keys are computed, so catalogues.test.ts checks them and no compiler. */
function spoken(t: Translate): (path: readonly string[], otherwise: string) => string {
  return (path, otherwise) => t.at(['answer', ...path]) ?? otherwise
}
