// The words in which conversations are written down: what a customer sends, in the Cloud API's own form, and
// what we answer. `{parcel}`, `{agent}`, `{time}` and `{site}` are filled in when a conversation takes place.
import type { WebhookMessage } from '../webhook.ts'

export type Turn =
  | { readonly by: 'customer'; readonly message: WebhookMessage; readonly answers?: true }
  | { readonly by: 'us'; readonly text: string }

export type Thread = readonly Turn[]

const customer = (message: WebhookMessage): Turn => ({ by: 'customer', message })
const answer = (message: WebhookMessage): Turn => ({ by: 'customer', message, answers: true })

export const we = (text: string): Turn => ({ by: 'us', text })

export const says = (body: string): Turn => customer({ type: 'text', text: { body } })

/** A text that quotes our last message. */
export const replies = (body: string): Turn => answer({ type: 'text', text: { body } })

export const photo = (caption?: string): Turn =>
  customer({ type: 'image', image: { ...(caption ? { caption } : {}), mime_type: 'image/jpeg' } })

export const film = (caption: string): Turn => customer({ type: 'video', video: { caption, mime_type: 'video/mp4' } })

export const voice = (): Turn =>
  customer({ type: 'audio', audio: { mime_type: 'audio/ogg; codecs=opus', voice: true } })

export const sticker = (): Turn => customer({ type: 'sticker', sticker: { mime_type: 'image/webp', animated: false } })

export const file = (filename: string, caption?: string): Turn =>
  customer({
    type: 'document',
    document: { ...(caption ? { caption } : {}), filename, mime_type: 'application/pdf' },
  })

export const place = (name: string, address: string, latitude: number, longitude: number): Turn =>
  customer({ type: 'location', location: { latitude, longitude, name, address } })

export const card = (name: string, phone: string): Turn => {
  const [first_name, ...rest] = name.split(' ')
  const digits = phone.replace(/\D/g, '')
  return customer({
    type: 'contacts',
    contacts: [
      {
        name: { formatted_name: name, first_name, last_name: rest.join(' ') },
        phones: [{ phone, type: 'CELL', wa_id: digits }],
      },
    ],
  })
}

export const reacts = (emoji: string): Turn => customer({ type: 'reaction', reaction: { emoji } })

/** A tap on a button of our last message. */
export const taps = (title: string, id = 'choice'): Turn =>
  answer({ type: 'interactive', interactive: { type: 'button_reply', button_reply: { id, title } } })

/** A choice from the list in our last message. */
export const chooses = (title: string, description: string): Turn =>
  answer({
    type: 'interactive',
    interactive: { type: 'list_reply', list_reply: { id: 'option', title, description } },
  })

export const orders = (currency: string, price: number, quantity: number, text: string): Turn =>
  customer({
    type: 'order',
    order: {
      catalog_id: '812345678901234',
      text,
      product_items: [{ product_retailer_id: 'BOX-M', quantity, item_price: price, currency }],
    },
  })

/** Something that the Cloud API does not hand over. */
export const cannotShow = (type: string): Turn =>
  customer({
    type: 'unsupported',
    errors: [
      {
        code: 131051,
        title: 'Message type unknown',
        message: 'Message type unknown',
        error_data: { details: 'Message type is currently not supported.' },
      },
    ],
    unsupported: { type },
  })
