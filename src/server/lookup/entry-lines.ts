// Contacts and their sums out of their entries, where all of these have been read: the engine need not be asked for them.
import type { StoredRow } from '../logs/present-entry.ts'
import { NOTICE_COLUMN } from '../store/derived-columns.ts'
import { type ContactLine, contactsOf, type KnownContact } from './read-contacts.ts'

/** The columns of an entry that its line needs besides those of its page. */
export const lineColumns = [NOTICE_COLUMN, 'estimate_cents'] as const

/** Whose entries these are, most entries first, as `readContacts` would answer it without filters. */
export function contactsOfEntries(rows: readonly StoredRow[]): KnownContact[] {
  return contactsOf(rows.map(lineOf))
}

/** A line as the engine would answer it of this entry alone. */
function lineOf(row: StoredRow): ContactLine {
  const text = (name: string) => (row[name] === undefined || row[name] === null ? null : String(row[name]))
  const told = (name: string) => text(name) ?? ''
  const [at, notice] = [told('created_at'), told(NOTICE_COLUMN)]
  const oneIf = (state: string) => (row.cost_state === state ? '1' : '0')
  return {
    contact: told('contact_reversed'),
    channel: told('channel'),
    status: told('status'),
    number: text('contact_number'),
    user_id: text('whats_app_user_id'),
    name: text('contact_name'),
    user: text('user_label'),
    message_ids: [],
    user_ids: [],
    entries: '1',
    matching: '1',
    cost: text('cost_cents') ?? '0',
    estimate: text('estimate_cents') ?? '0',
    charged: oneIf('charged'),
    estimated: oneIf('estimated'),
    not_charged: oneIf('notCharged'),
    first: at,
    last: at,
    notices: notice === '' ? [] : [[at, told('id'), notice]],
  }
}
