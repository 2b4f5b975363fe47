// What other tools call the columns of their exports (Twilio, Vonage, call detail records), by what they hold.
import type { Channel } from '../channels/index.ts'
import type { ImportField } from './import-fields.ts'

/** The first that a file has is taken. `total_price` is what was paid where `price` is the tariff. */
const byPointer = {
  contact: ['to', 'recipient', 'destination', 'destinationnumber', 'phone', 'phonenumber', 'msisdn', 'called'],
  own: ['from', 'sender', 'source', 'callerid', 'calleridnumber', 'caller', 'originator'],
  title: ['body', 'text', 'message', 'messagebody', 'messagetext', 'content'],
  time: [
    ...['datesent', 'sentdate', 'sentat', 'datecreated', 'createdat', 'datereceived', 'datestart', 'starttime'],
    ...['startdate', 'startingdate', 'date', 'datetime', 'timestamp', 'time', 'created', 'sent'],
  ],
  status: ['status', 'messagestatus', 'callstatus', 'deliverystatus', 'disposition'],
  cost: ['totalprice', 'totalcost', 'price', 'cost', 'amount', 'charge', 'sellcost'],
  providerId: ['sid', 'messagesid', 'smssid', 'messageid', 'callsid', 'callid'],
} as const satisfies Partial<Record<keyof Channel, readonly string[]>>

const byKey: Readonly<Record<string, readonly string[]>> = {
  updatedAt: ['dateupdated', 'datefinalized', 'updated'],
  statusMessage: ['errormessage', 'statusdescription', 'errorcodedescription', 'errordescription', 'hangupcause'],
}

/** A column of this name says in which currency the cost is. */
export const currencyNames: readonly string[] = ['priceunit', 'currency', 'currencycode']

/** A column of this name says whether the row came in or went out. */
export const directionNames: readonly string[] = ['direction']

/** A column's name without case, spaces and signs: `Date Sent`, `date_sent` and `DateSent` are one. */
export function plainName(name: string): string {
  // Ours are UUIDs; what others call "ID" seldom is.
  if (name === '_id') return name
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}

/** Names under which a field may be found, most certain first. */
export function namesOf(channel: Channel, { name, field }: ImportField): string[] {
  const keys = [name, field.key, ...(field.kind === 'relation' ? [field.idKey] : [])]
  const own = [...keys, ...(field.kind === 'id' ? [] : [field.label])].map(plainName)
  const pointers = Object.entries(byPointer) as [keyof typeof byPointer, readonly string[]][] // keys of the literal above
  const common = pointers.flatMap(([pointer, names]) =>
    // Words are the text of a message; a call's content is JSON.
    channel[pointer] === field.key && field.kind !== 'json' ? names : [],
  )
  return [...own, ...common, ...(byKey[field.key] ?? [])]
}
