// What a caller asks to have revealed, as far as it may read it.
import { ApiError, badRequest } from '#contract/api-error.ts'
import { type Channel, fieldOf, findChannel } from '#contract/channels/index.ts'
import { quote } from '#contract/query/values.ts'
import type { RevealSubject } from '#contract/routes/reveals.ts'
import { mask } from '../access/mask.ts'
import { type Principal, requireAnyRead, requireRead } from '../access/principal.ts'
import { contactHashes } from '../audit/contact-hash.ts'
import { readRow } from '../logs/get-entry.ts'
import { findContacts } from '../lookup/find-contacts.ts'
import { ofContacts, readable } from '../lookup/lookup-scope.ts'
import { theOne } from '../lookup/present-contact.ts'
import { readSearch } from '../lookup/read-search.ts'
import { sql } from '../store/sql.ts'
import type { Store } from '../store/store.ts'
import type { ContactRefs } from './contact-ref.ts'
import type { StoredReveal } from './reveal-rows.ts'

/** What is revealed, and how many entries of each project that touches. */
export interface FoundSubject extends Pick<StoredReveal, 'entry' | 'contacts' | 'label'> {
  readonly counts: ReadonlyMap<string, number>
}

/** Throws a 400 for what names nothing, and a 404 where the caller may read nothing of it. */
export function findSubject(
  store: Store,
  refs: ContactRefs,
  principal: Principal,
  subject: RevealSubject,
): Promise<FoundSubject> {
  return 'contact' in subject
    ? findContact(store, refs, principal, subject.contact)
    : findEntry(store, principal, subject.channel, subject.id)
}

async function findEntry(store: Store, principal: Principal, channelId: string, id: string): Promise<FoundSubject> {
  const channel = readableChannel(principal, channelId, 'subject.channel')
  const row = await readRow(store, principal, channel, id, ['project_id', 'contact_number'])
  if (!row) throw noEntry(channel, id, 'subject.id')
  const { personal } = fieldOf(channel, channel.contact)
  const number = row.contact_number === null ? '' : String(row.contact_number)
  return {
    entry: { channel: channel.id, id },
    contacts: [],
    label: number && personal ? mask(personal, number) : '',
    counts: new Map([[String(row.project_id), 1]]),
  }
}

/** Of the contact of an entry; none where it names nobody. A 404 for an entry that is not there. */
export async function keysOfEntry(
  store: Store,
  principal: Principal,
  channelId: string,
  id: string,
): Promise<string[]> {
  const channel = readableChannel(principal, channelId, 'channel')
  const row = await readRow(store, principal, channel, id, ['contact_reversed'])
  if (!row) throw noEntry(channel, id, 'id')
  return row.contact_reversed ? [String(row.contact_reversed)] : []
}

async function findContact(store: Store, refs: ContactRefs, principal: Principal, text: string): Promise<FoundSubject> {
  requireAnyRead(principal)
  const keys = await contactKeys(store, refs, principal, text)
  const rows = await store.query<{ project_id: string; entries: string; number: string | null }>(
    sql`SELECT project_id, count() AS entries, argMax(contact_number, created_at) AS number
FROM contact_entry FINAL WHERE ${readable(principal, [ofContacts(keys)])} GROUP BY project_id`,
  )
  if (rows.length === 0) throw noContact()
  const number = rows.map((row) => row.number).find((each) => each !== null && each !== '')
  return {
    entry: null,
    contacts: await contactHashes(store, keys),
    label: number ? mask('number', number) : mask('id', keys[0] ?? ''),
    counts: new Map(rows.map((row) => [row.project_id, Number(row.entries)])),
  }
}

/** Keys of the contact that a caller names. */
export async function contactKeys(
  store: Store,
  refs: ContactRefs,
  principal: Principal,
  text: string,
): Promise<readonly string[]> {
  return refs.read(text) ?? (await keysOf(store, principal, text))
}

/** Of one that is written out in full. */
async function keysOf(store: Store, principal: Principal, text: string): Promise<readonly string[]> {
  const [asked, ...more] = readSearch(text)
  const [first, ...others] = (asked ?? []).filter(({ match }) => whole.has(match))
  if (!first || more.length > 0)
    throw badRequest(
      'contact must be one whole number, one WhatsApp user id, or the ref by which a lookup names a contact.',
      'subject.contact',
    )
  const { chosen } = await findContacts(store, principal, [[first, ...others]])
  if (chosen.length === 0) throw noContact()
  const contact = theOne(chosen)
  if (!contact)
    throw badRequest(
      `${chosen.length} contacts have such a number: write it with its country code, or give the ref of one of them.`,
      'subject.contact',
    )
  return contact.keys
}

const whole: ReadonlySet<string> = new Set(['exact', 'national', 'user-id'])

function readableChannel(principal: Principal, id: string, path: string): Channel {
  const channel = findChannel(id)
  if (!channel) throw badRequest(`There is no channel ${quote(id)}.`, path)
  requireRead(principal, channel)
  return channel
}

function noEntry(channel: Channel, id: string, path: string): ApiError {
  return new ApiError(404, 'not_found', `There is no ${channel.modelName} with the ID ${id}.`, path)
}

function noContact(): ApiError {
  return new ApiError(404, 'not_found', 'There is no such contact that you may read.', 'subject.contact')
}
