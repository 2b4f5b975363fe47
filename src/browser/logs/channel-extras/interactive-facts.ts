// What somebody tapped, chose or filled in.
import { isObject } from '#browser/logs/data/entry-values.ts'
import { type Fact, fact, kindFact } from './content-facts.ts'
import { payloadFacts } from './payload-facts.ts'
import { at, textAt } from './read-payload.ts'

export function interactiveFacts(message: unknown): Fact[] {
  const reply = at(message, 'interactive')
  const type = textAt(reply, 'type')
  if (type === 'button_reply' || type === 'list_reply') {
    return [
      ...kindFact(type),
      ...fact('choice', textAt(reply, type, 'title')),
      ...fact('description', textAt(reply, type, 'description')),
      ...fact('buttonId', textAt(reply, type, 'id'), 'id'),
    ]
  }
  if (type === 'nfm_reply') {
    return [
      ...kindFact(type),
      ...fact('note', textAt(reply, type, 'body')),
      ...answersOf(textAt(reply, type, 'response_json')),
    ]
  }
  if (type === 'call_permission_reply') {
    return kindFact(textAt(reply, type, 'response') === 'accept' ? 'callAllowed' : 'callRefused')
  }
  return isObject(reply) ? payloadFacts({ interactive: reply }) : []
}

/** The answers of a form, which come as JSON text. */
function answersOf(json: string | null): Fact[] {
  if (json === null) return []
  try {
    return payloadFacts(JSON.parse(json))
  } catch {
    return fact('note', json)
  }
}
