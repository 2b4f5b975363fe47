// A message in one line, by its type (shared facts, WhatsApp 2.1). A type that is new, or that lacks its content,
// is named instead.
import { contactsPreview } from './contacts-preview.ts'
import { interactivePreview } from './interactive-preview.ts'
import { capitalised, labelled, oneLine, words } from './one-line.ts'
import { orderPreview } from './order-preview.ts'
import { at, objectOf, textAt } from './read.ts'

/** Undefined when the content of this type is missing. */
type Preview = (message: unknown) => string | undefined

const previews: Readonly<Record<string, Preview>> = {
  text: (message) => textAt(message, 'text', 'body'),
  image: (message) => labelled('Photo', textAt(message, 'image', 'caption')),
  video: (message) => labelled('Video', textAt(message, 'video', 'caption')),
  audio: (message) => (at(message, 'audio', 'voice') === true ? 'Voice message' : 'Audio file'),
  // The on-premises API had a type of its own for what is now audio.
  voice: () => 'Voice message',
  document: documentPreview,
  sticker: (message) => (at(message, 'sticker', 'animated') === true ? 'Animated sticker' : 'Sticker'),
  location: locationPreview,
  contacts: contactsPreview,
  interactive: interactivePreview,
  button: (message) => tapped(textAt(message, 'button', 'text') ?? textAt(message, 'button', 'payload')),
  reaction: reactionPreview,
  order: orderPreview,
  system: systemPreview,
  unsupported: unsupportedPreview,
  unknown: unsupportedPreview,
  edit: editPreview,
  revoke: () => 'Deleted a message',
  request_welcome: () => 'Opened the chat for the first time',
  media_placeholder: () => 'Media that was not shared',
}

/** The message on one line. Never throws, whatever it is given. */
export function previewOf(message: unknown): string {
  const type = messageType(message)
  const preview = type !== null && Object.hasOwn(previews, type) ? previews[type] : undefined
  return oneLine(preview?.(message) ?? `Message (type ${type ?? 'unknown'})`)
}

/** The type as sent; without one, the known type under whose key there is content; else null. */
export function messageType(message: unknown): string | null {
  return textAt(message, 'type') ?? Object.keys(previews).find((type) => objectOf(at(message, type))) ?? null
}

function documentPreview(message: unknown): string {
  const name = textAt(message, 'document', 'filename')
  return labelled(name ? `File ${name}` : 'File', textAt(message, 'document', 'caption'))
}

function locationPreview(message: unknown): string {
  const named = [textAt(message, 'location', 'name'), textAt(message, 'location', 'address')]
  const point = [textAt(message, 'location', 'latitude'), textAt(message, 'location', 'longitude')]
  const known = named.filter((text) => text !== undefined)
  const place = known.length > 0 ? known : point.filter((text) => text !== undefined)
  return labelled('Location', place.length > 0 ? place.join(', ') : undefined)
}

function tapped(what: string | undefined): string | undefined {
  return what === undefined ? undefined : `Tapped: ${what}`
}

/** A reaction without an emoji takes the earlier one back. */
function reactionPreview(message: unknown): string | undefined {
  if (!objectOf(at(message, 'reaction'))) return undefined
  const emoji = textAt(message, 'reaction', 'emoji')
  return emoji === undefined ? 'Removed a reaction' : `Reacted ${emoji}`
}

function systemPreview(message: unknown): string {
  const kind = textAt(message, 'system', 'type')
  return textAt(message, 'system', 'body') ?? (kind ? capitalised(words(kind)) : 'System message')
}

function unsupportedPreview(message: unknown): string | undefined {
  const kind = textAt(message, 'unsupported', 'type')
  const error = at(message, 'errors', 0)
  const reason = textAt(error, 'error_data', 'details') ?? textAt(error, 'details') ?? textAt(error, 'title')
  const what = kind ? words(kind) : reason
  return what === undefined ? undefined : `Unsupported: ${what}`
}

/** An edit holds the message as it is now; an edit of an edit is none that WhatsApp knows. */
function editPreview(message: unknown): string {
  const edited = at(message, 'edit', 'message')
  const plain = objectOf(edited) && messageType(edited) !== 'edit'
  return labelled(plain ? 'Edited' : 'Edited a message', plain ? previewOf(edited) : undefined)
}
