// Events that are no message: a receipt, a call over WhatsApp, a change of the account.
import { codeIn } from '#contract/provider-codes/provider-codes.ts'
import { type Fact, fact, kindFact } from './content-facts.ts'
import { messageFacts } from './message-content.ts'
import { payloadFacts } from './payload-facts.ts'
import { eventOf, listAt, textAt } from './read-payload.ts'

/** What an entry's payload tells of it. Odd payloads give fewer facts, never an error. */
export function entryFacts(payload: unknown, messageId: string | null): Fact[] {
  const found = eventOf(payload, messageId)
  return found ? readers[found.kind](found.event) : []
}

const readers: Readonly<Record<NonNullable<ReturnType<typeof eventOf>>['kind'], (event: unknown) => Fact[]>> = {
  message: messageFacts,
  status: statusFacts,
  call: callFacts,
  other: payloadFacts,
}

function statusFacts(status: unknown): Fact[] {
  return [
    ...fact('status', textAt(status, 'status')),
    ...fact('about', textAt(status, 'id'), 'message'),
    ...listAt(status, 'errors').flatMap((error) => [
      ...fact('code', textAt(error, 'code') ?? codeIn(textAt(error, 'message')), 'code'),
      ...fact('note', textAt(error, 'error_data', 'details')),
    ]),
    ...fact('category', textAt(status, 'pricing', 'category')?.replaceAll('_', ' ') ?? null),
    ...fact('pricing', textAt(status, 'pricing', 'type')?.replaceAll('_', ' ') ?? null),
  ]
}

function callFacts(call: unknown): Fact[] {
  return [
    ...kindFact('call'),
    ...fact('note', [textAt(call, 'event'), textAt(call, 'status')].filter(Boolean).join(', ') || null),
    ...fact('direction', textAt(call, 'direction')?.toLowerCase().replaceAll('_', ' ') ?? null),
    ...fact('duration', textAt(call, 'duration'), 'seconds'),
  ]
}
