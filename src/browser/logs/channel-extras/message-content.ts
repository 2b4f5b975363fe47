// A WhatsApp message as facts, by its type. A type that nobody knows is shown in the payload's own names.
import { isObject } from '#browser/logs/data/entry-values.ts'
import { type ContentKind, type Fact, fact, kindFact } from './content-facts.ts'
import { interactiveFacts } from './interactive-facts.ts'
import { orderFacts } from './order-facts.ts'
import { payloadFacts } from './payload-facts.ts'
import { at, listAt, textAt } from './read-payload.ts'

type Read = (message: unknown) => Fact[]

const readers: Readonly<Record<string, Read>> = {
  text: () => [],
  image: (message) => media('image', at(message, 'image')),
  video: (message) => media('video', at(message, 'video')),
  audio: (message) => media(at(message, 'audio', 'voice') === true ? 'voice' : 'audio', at(message, 'audio')),
  voice: (message) => media('voice', at(message, 'voice')),
  document: (message) => media('document', at(message, 'document')),
  sticker: (message) =>
    media(at(message, 'sticker', 'animated') === true ? 'animatedSticker' : 'sticker', at(message, 'sticker')),
  location: locationFacts,
  contacts: (message) => [...kindFact('contacts'), ...listAt(message, 'contacts').flatMap(personFacts)],
  button: (message) => [
    ...kindFact('button'),
    ...fact('choice', textAt(message, 'button', 'text')),
    ...fact('buttonId', textAt(message, 'button', 'payload'), 'id'),
  ],
  interactive: interactiveFacts,
  reaction: (message) => {
    const emoji = textAt(message, 'reaction', 'emoji')
    // SendZen's own sample misspells the key.
    const id = textAt(message, 'reaction', 'message_id') ?? textAt(message, 'reaction', 'messsage_id')
    const kind = kindFact(emoji === null ? 'reactionRemoved' : 'reaction')
    return [...kind, ...fact('reaction', emoji), ...fact('about', id, 'message')]
  },
  order: orderFacts,
  system: (message) => [
    ...kindFact('system'),
    ...fact('note', textAt(message, 'system', 'body')),
    ...fact('newNumber', textAt(message, 'system', 'wa_id')),
  ],
  unsupported: unsupportedFacts,
  unknown: unsupportedFacts,
  edit: (message) => [
    ...kindFact('edit'),
    ...fact('about', textAt(message, 'edit', 'original_message_id'), 'message'),
    ...fact('edited', textAt(message, 'edit', 'message', 'text', 'body')),
    ...editedFacts(at(message, 'edit', 'message')),
  ],
  revoke: (message) => [
    ...kindFact('revoke'),
    ...fact('about', textAt(message, 'revoke', 'original_message_id'), 'message'),
  ],
  request_welcome: () => kindFact('request_welcome'),
}

/** What the message is and holds, then what it answers and where it came from. */
export function messageFacts(message: unknown): Fact[] {
  return [...contentFacts(message), ...contextFacts(at(message, 'context')), ...referralFacts(at(message, 'referral'))]
}

function contentFacts(message: unknown): Fact[] {
  const type = textAt(message, 'type') ?? Object.keys(readers).find((key) => isObject(at(message, key)))
  const reader = type && Object.hasOwn(readers, type) ? readers[type] : undefined
  return reader ? reader(message) : payloadFacts(without(message))
}

/** What it is now; an edit of an edit is none that WhatsApp knows. */
function editedFacts(message: unknown): Fact[] {
  if (textAt(message, 'type') === 'edit' || isObject(at(message, 'edit'))) return []
  return contentFacts(message).filter(({ name }) => name !== 'kind')
}

function media(kind: ContentKind, content: unknown): Fact[] {
  return [
    ...kindFact(kind),
    ...fact('file', textAt(content, 'filename')),
    ...fact('caption', textAt(content, 'caption')),
    ...fact('mime', textAt(content, 'mime_type')),
    ...fact('mediaId', textAt(content, 'id'), 'id'),
  ]
}

function locationFacts(message: unknown): Fact[] {
  const [latitude, longitude] = [textAt(message, 'location', 'latitude'), textAt(message, 'location', 'longitude')]
  return [
    ...kindFact('location'),
    ...fact('place', textAt(message, 'location', 'name')),
    ...fact('address', textAt(message, 'location', 'address')),
    ...fact('coordinates', latitude && longitude && `${latitude}, ${longitude}`, 'map'),
    ...fact('adLink', textAt(message, 'location', 'url'), 'link'),
  ]
}

function personFacts(contact: unknown): Fact[] {
  return [
    ...fact('person', textAt(contact, 'name', 'formatted_name') ?? textAt(contact, 'name', 'first_name')),
    ...fact('company', textAt(contact, 'org', 'company')),
    ...listAt(contact, 'phones').flatMap((phone) => fact('phone', textAt(phone, 'phone') ?? textAt(phone, 'wa_id'))),
    ...listAt(contact, 'emails').flatMap((email) => fact('email', textAt(email, 'email'))),
  ]
}

function unsupportedFacts(message: unknown): Fact[] {
  const error = at(message, 'errors', 0)
  return [
    ...kindFact('unsupported'),
    ...fact('unsupported', textAt(message, 'unsupported', 'type')?.replaceAll('_', ' ') ?? null),
    ...fact('code', textAt(error, 'code'), 'code'),
    ...fact('note', textAt(error, 'error_data', 'details') ?? textAt(error, 'details') ?? textAt(error, 'title')),
  ]
}

/** What it answers, or how often it was passed on. */
function contextFacts(context: unknown): Fact[] {
  const often = at(context, 'frequently_forwarded') === true
  const forwarded = often || at(context, 'forwarded') === true
  return [
    ...fact('about', textAt(context, 'id'), 'message'),
    ...(forwarded ? fact('forwarded', often ? 'often' : 'once', 'word') : []),
    ...fact('product', textAt(context, 'referred_product', 'product_retailer_id'), 'id'),
  ]
}

/** The ad or post that led here. */
function referralFacts(referral: unknown): Fact[] {
  return [
    ...fact('adHeadline', textAt(referral, 'headline')),
    ...fact('adText', textAt(referral, 'body')),
    ...fact('adLink', textAt(referral, 'source_url'), 'link'),
    ...fact('adPicture', textAt(referral, 'image_url') ?? textAt(referral, 'video_url'), 'link'),
  ]
}

/** Context and referral have words. */
function without(message: unknown): unknown {
  if (!isObject(message)) return message
  const { context: _context, referral: _referral, ...rest } = message
  return rest
}
