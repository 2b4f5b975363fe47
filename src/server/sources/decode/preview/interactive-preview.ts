// Answers to buttons, lists and forms (shared facts, WhatsApp 2.1).
import { labelled } from './one-line.ts'
import { objectOf, textAt } from './read.ts'

const previews: Readonly<Record<string, (interactive: unknown) => string | undefined>> = {
  button_reply: (interactive) => prefixed('Tapped', textAt(interactive, 'button_reply', 'title')),
  list_reply: listReply,
  nfm_reply: formReply,
  call_permission_reply: callPermission,
}

/** What a person tapped, chose or filled in; undefined for an answer of an unknown kind. */
export function interactivePreview(message: unknown): string | undefined {
  const interactive = objectOf(message)?.interactive
  const type = textAt(interactive, 'type')
  return type !== undefined && Object.hasOwn(previews, type) ? previews[type]?.(interactive) : undefined
}

function prefixed(label: string, detail: string | undefined): string | undefined {
  return detail === undefined ? undefined : labelled(label, detail)
}

function listReply(interactive: unknown): string | undefined {
  const parts = [textAt(interactive, 'list_reply', 'title'), textAt(interactive, 'list_reply', 'description')]
  const known = parts.filter((part) => part !== undefined)
  return prefixed('Chose', known.length > 0 ? known.join(' - ') : undefined)
}

/** Enough to recognise the form by; all of it is in the payload. */
const SHOWN_ANSWERS = 3

function formReply(interactive: unknown): string {
  const answers = Object.entries(answersOf(textAt(interactive, 'nfm_reply', 'response_json')))
    .filter(([key, value]) => key !== 'flow_token' && (typeof value === 'string' || typeof value === 'number'))
    .slice(0, SHOWN_ANSWERS)
    .map(([key, value]) => `${key}: ${value}`)
  return labelled('Form submitted', answers.length > 0 ? answers.join(', ') : undefined)
}

/** The answers are JSON inside a string inside JSON. */
function answersOf(text: string | undefined): object {
  try {
    return objectOf(JSON.parse(text ?? '')) ?? {}
  } catch {
    return {}
  }
}

function callPermission(interactive: unknown): string | undefined {
  const response = textAt(interactive, 'call_permission_reply', 'response')
  if (response === 'accept') return 'Allowed calls'
  return response === 'reject' ? 'Declined calls' : undefined
}
