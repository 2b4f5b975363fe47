// What a contact did that decides whether they may be written to: said so, chose so in WhatsApp, or was behind a
// provider's refusal. As data: a new sign is a line here. The contact-ordered copy keeps the answer (derived-columns.ts).

import { channels } from '#contract/channels/index.ts'
import type { Lookup } from '#contract/routes/lookup.ts'
import { param, type Sql, sql } from './sql.ts'

type Kind = Lookup['notices'][number]['kind']
type Signs = Readonly<Record<string, Kind>>

/** Providers' codes of what failed. Others, such as Meta's limit on marketing (131049), are not the contact's doing. */
const codes: Signs = { '21610': 'opt-out', '131050': 'opt-out', '30004': 'blocked' }

/** What WhatsApp's `user_preferences` say of marketing messages. */
const preferences: Signs = { stop: 'opt-out', resume: 'opt-in' }

/**
 * Whole messages that carriers, or people, take for a wish, in capitals and without signs. Not `END`, `CANCEL` and
 * `YES`: they answer questions more often than they stop a service.
 */
const words: Signs = {
  STOP: 'opt-out',
  STOPALL: 'opt-out',
  'STOP ALL': 'opt-out',
  'STOP PROMOTIONS': 'opt-out',
  UNSUBSCRIBE: 'opt-out',
  OPTOUT: 'opt-out',
  'OPT OUT': 'opt-out',
  STOPP: 'opt-out',
  ABMELDEN: 'opt-out',
  ARRET: 'opt-out',
  ARRÊT: 'opt-out',
  BAJA: 'opt-out',
  PARAR: 'opt-out',
  SAIR: 'opt-out',
  СТОП: 'opt-out',
  ОТПИСАТЬСЯ: 'opt-out',
  توقف: 'opt-out',
  退订: 'opt-out',
  START: 'opt-in',
  UNSTOP: 'opt-in',
  SUBSCRIBE: 'opt-in',
  OPTIN: 'opt-in',
  'OPT IN': 'opt-in',
  СТАРТ: 'opt-in',
  ПОДПИСАТЬСЯ: 'opt-in',
}

/** And what a button is that somebody tapped. */
const commands: Signs = Object.fromEntries(
  Object.entries(words).flatMap(([word, kind]) => [
    [word, kind],
    [`TAPPED: ${word}`, kind],
  ]),
)

const incoming = channels.filter(({ direction }) => direction === 'inbound').map(({ id }) => id)

const text = (value: string) => param('String', value)
/** `… Error code: 21610`, `(#131050) …`: as codeIn of the contract reads a sentence. */
const codePattern = String.raw`(?i)(?:\berror(?: code)?:?\s*\(?#?|\(#)(\d{3,6})`

/** The code of a failure, wherever its source writes it: by itself, in a sentence, in the preview of a receipt. */
const code = sql`multiIf(
    ifNull(error_code, '') != '', toString(error_code),
    ifNull(message_type, '') = 'failed', extract(ifNull(body, ''), ${text('^Failed: ([0-9]{3,6})')}),
    extract(ifNull(status_message, ''), ${text(codePattern)}))`

/** What WhatsApp's event says was chosen: `Marketing messages: stop - …` */
const choice = sql`if(ifNull(message_type, '') = 'user_preferences', extract(ifNull(body, ''), ${text('^[^:]+: ([a-z]+)')}), '')`

/** A message as a word of command. */
const said = sql`if(channel IN ${param('Array(String)', incoming)}, upperUTF8(trim(BOTH ' .!"' FROM ifNull(body, ''))), '')`

/** The kind of notice that an entry is, '' for none. */
export const noticeKind: Sql = sql`coalesce(${firstOf(code, codes)}, ${firstOf(choice, preferences)}, ${firstOf(said, commands)}, '')`

function firstOf(value: Sql, signs: Signs): Sql {
  const list = (values: readonly string[]) => param('Array(String)', values)
  return sql`nullIf(transform(${value}, ${list(Object.keys(signs))}, ${list(Object.values(signs))}, ''), '')`
}
