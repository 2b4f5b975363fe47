// What a message holds beside its text, as facts with a name in the catalogue, or in the payload's own names.

export const factNames = [
  'kind',
  'caption',
  'file',
  'mime',
  'mediaId',
  'place',
  'address',
  'coordinates',
  'person',
  'phone',
  'email',
  'company',
  'choice',
  'description',
  'buttonId',
  'reaction',
  'about',
  'item',
  'total',
  'note',
  'newNumber',
  'unsupported',
  'code',
  'edited',
  'forwarded',
  'product',
  'adHeadline',
  'adText',
  'adLink',
  'adPicture',
  'status',
  'category',
  'pricing',
  'direction',
  'duration',
  'template',
] as const
export type FactName = (typeof factNames)[number]

/** Kinds of content that have a word. */
export const contentKinds = [
  'image',
  'video',
  'audio',
  'voice',
  'document',
  'sticker',
  'animatedSticker',
  'location',
  'contacts',
  'button',
  'button_reply',
  'list_reply',
  'nfm_reply',
  'callAllowed',
  'callRefused',
  'reaction',
  'reactionRemoved',
  'order',
  'system',
  'unsupported',
  'edit',
  'revoke',
  'request_welcome',
  'call',
] as const
export type ContentKind = (typeof contentKinds)[number]

export interface Fact {
  /** Names the fact; left out, `path` does. */
  readonly name?: FactName
  /** Where in the payload it stands. */
  readonly path?: string
  readonly value: string
  /** How it is shown: `message` is the id of another message, `kind` a kind of content, `word` a yes. */
  readonly as?: 'id' | 'link' | 'map' | 'message' | 'kind' | 'word' | 'code' | 'seconds'
}

/** A fact, unless there is nothing to say. */
export function fact(name: FactName, value: string | null, as?: Fact['as']): Fact[] {
  return value === null ? [] : [{ name, value, ...(as && { as }) }]
}

export function kindFact(kind: ContentKind): Fact[] {
  return fact('kind', kind, 'kind')
}
