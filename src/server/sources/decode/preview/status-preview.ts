// What became of a message that we sent (shared facts, WhatsApp 2.2).
import { capitalised, labelled, oneLine, words } from './one-line.ts'
import { at, textAt } from './read.ts'

/** Meta's failure codes in words for people; codes that are not here keep Meta's own text. */
const failures: Readonly<Record<string, string>> = {
  130429: 'too many messages at once, sending was slowed down',
  130472: 'the recipient is part of an experiment by Meta',
  131026: 'not deliverable, the number may not be on WhatsApp or may run an old version',
  131031: 'our account is locked',
  131042: 'there is a problem with payment',
  131047: 'more than 24 hours since the recipient wrote, a template is needed',
  131048: 'our number is limited because of spam reports',
  131049: 'held back by Meta to limit marketing messages',
  131050: 'the recipient has stopped marketing messages',
  131051: 'this type of message is not supported',
  131053: 'the media file could not be used',
  131056: 'too many messages to this recipient at once',
  131062: 'one-time codes cannot be sent to a hidden number',
  132001: 'the template does not exist in this language',
  132015: 'the template is paused',
  132016: 'the template is disabled',
}

/** A status of the life-cycle on one line: `Delivered`, `Failed: 131049 held back by Meta …`, `Call ringing`. */
export function statusPreview(status: unknown): string {
  const name = textAt(status, 'status')
  if (name === undefined) return 'Status without a name'
  // Statuses of calls and payments say so; those of messages have no type, or say "message".
  const type = textAt(status, 'type') ?? 'message'
  const state = type === 'message' ? words(name) : `${words(type)} ${words(name)}`
  return oneLine(labelled(capitalised(state.toLowerCase()), failureOf(at(status, 'errors', 0))))
}

/** `131049 held back by Meta …`; undefined if there is no error. */
export function failureOf(error: unknown): string | undefined {
  const code = textAt(error, 'code')
  const known = code !== undefined && Object.hasOwn(failures, code) ? failures[code] : undefined
  const own = textAt(error, 'error_data', 'details') ?? textAt(error, 'message') ?? textAt(error, 'title')
  const parts = [code, known ?? own].filter((part) => part !== undefined)
  return parts.length > 0 ? parts.join(' ') : undefined
}
