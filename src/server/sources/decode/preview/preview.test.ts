import fc from 'fast-check'
import { expect, test } from 'vitest'
import { webhookItems } from '../webhook-items.ts'
import { callPreview } from './call-preview.ts'
import { changePreview } from './change-preview.ts'
import { previewOf } from './message-preview.ts'
import { PREVIEW_LENGTH } from './one-line.ts'
import { statusPreview } from './status-preview.ts'

test.each([
  [{ type: 'text', text: { body: ' two\n\tlines ' } }, 'two lines'],
  [{ type: 'image', image: { caption: 'The door' } }, 'Photo: The door'],
  [{ type: 'voice', voice: {} }, 'Voice message'],
  [{ type: 'document', document: {} }, 'File'],
  [{ type: 'location', location: { latitude: 37.4422, longitude: -122.1617 } }, 'Location: 37.4422, -122.1617'],
  [{ type: 'contacts', contacts: [{ name: { formatted_name: 'Ann' } }, {}] }, '2 contacts: Ann, no name'],
  [{ type: 'contacts', contacts: [{ origin: 'contact_request' }] }, 'Shared their phone number'],
  [{ type: 'button', button: { payload: 'YES' } }, 'Tapped: YES'],
  [{ type: 'unsupported', unsupported: { type: 'poll_creation' } }, 'Unsupported: poll creation'],
  [{ type: 'request_welcome' }, 'Opened the chat for the first time'],
  [{ type: 'system', system: { type: 'user_changed_number' } }, 'User changed number'],
  [
    { type: 'order', order: { text: 'Quick', product_items: [{ quantity: '2', item_price: 0.1, currency: 'EUR' }] } },
    'Order: 2 items, EUR 0.20 - Quick',
  ],
  [{ type: 'order', order: { product_items: [{ currency: 'EUR' }] } }, 'Order: 1 item'],
  [nfm('{"flow_token":"x","name":"Ann","size":3,"more":{},"last":"z"}'), 'Form submitted: name: Ann, size: 3, last: z'],
  [nfm('not JSON'), 'Form submitted'],
  [{ type: 'edit', edit: { message: { type: 'edit', edit: {} } } }, 'Edited a message'],
  [{ type: 'reaction' }, 'Message (type reaction)'],
  [{ type: 'hologram', hologram: {} }, 'Message (type hologram)'],
  [{ type: 'constructor' }, 'Message (type constructor)'],
  [{}, 'Message (type unknown)'],
  [null, 'Message (type unknown)'],
])('message %o', (message, expected) => {
  expect(previewOf(message)).toBe(expected)
})

function nfm(response_json: string) {
  return { type: 'interactive', interactive: { type: 'nfm_reply', nfm_reply: { response_json } } }
}

test.each([
  [{ status: 'delivered' }, 'Delivered'],
  [{ status: 'failed' }, 'Failed'],
  [
    { status: 'failed', errors: [{ code: 131026, title: 'Message undeliverable' }] },
    'Failed: 131026 not deliverable, the number may not be on WhatsApp or may run an old version',
  ],
  [{ status: 'failed', errors: [{ code: 1, title: 'New trouble' }] }, 'Failed: 1 New trouble'],
  [{ status: 'captured', type: 'payment' }, 'Payment captured'],
  [{}, 'Status without a name'],
])('status %o', (status, expected) => {
  expect(statusPreview(status)).toBe(expected)
})

test.each([
  [{ event: 'connect', direction: 'USER_INITIATED' }, 'Incoming call'],
  [{ event: 'terminate', duration: '61' }, 'Call ended after 1:01'],
  [{ event: 'terminate', status: 'FAILED' }, 'Call not answered'],
  [{}, 'Call'],
])('call %o', (call, expected) => {
  expect(callPreview(call)).toBe(expected)
})

test.each([
  [
    'message_template_status_update',
    { event: 'APPROVED', message_template_name: 'invoice_paid', reason: 'NONE' },
    'Template invoice_paid: APPROVED',
  ],
  [
    'message_template_status_update',
    { event: 'REJECTED', message_template_name: 'ad', reason: 'SCAM' },
    'Template ad: REJECTED, SCAM',
  ],
  [
    'template_category_update',
    { message_template_name: 'ad', previous_category: 'UTILITY', new_category: 'MARKETING' },
    'Template ad: UTILITY → MARKETING',
  ],
  [
    'phone_number_quality_update',
    { event: 'FLAGGED', current_limit: 'TIER_1K' },
    'Number quality: FLAGGED, limit TIER_1K',
  ],
  ['toString', {}, 'Event: toString'],
  [null, null, 'Event'],
])('change of %s', (field, value, expected) => {
  expect(changePreview(field, value)).toBe(expected)
})

test('cuts a long text between graphemes', () => {
  const family = '👨‍👩‍👧‍👦'
  const cut = previewOf({
    type: 'text',
    text: { body: `${'x'.repeat(PREVIEW_LENGTH - 2)}${family}${family}${family}` },
  })
  expect(cut).toBe(`${'x'.repeat(PREVIEW_LENGTH - 2)}${family}…`)
  expect(previewOf({ type: 'text', text: { body: 'x'.repeat(PREVIEW_LENGTH) } })).toBe('x'.repeat(PREVIEW_LENGTH))
})

test('stays short when one grapheme does not end', () => {
  expect(previewOf({ type: 'text', text: { body: `a${'\u0301'.repeat(100_000)}` } }).length).toBeLessThan(700)
})

const types = ['text', 'image', 'interactive', 'order', 'contacts', 'edit', 'reaction', 'system', 'unsupported']
const junk = fc.jsonValue({ maxDepth: 2 })
const message = fc.record(
  {
    type: fc.oneof(fc.constantFrom(...types), junk),
    ...Object.fromEntries(types.map((type) => [type, junk])),
    timestamp: junk,
  },
  { requiredKeys: [] },
)
const value = fc.record(
  {
    messages: fc.oneof(fc.array(message), junk),
    statuses: fc.array(junk),
    calls: fc.array(junk),
    contacts: junk,
    history: junk,
  },
  { requiredKeys: [] },
)

test('says something on one line of whatever arrives', () => {
  const payload = fc.oneof(junk, fc.record({ entry: fc.array(fc.record({ changes: fc.array(fc.record({ value })) })) }))
  fc.assert(
    fc.property(payload, (given) => {
      for (const { preview } of webhookItems(given)) expect(preview).toMatch(/^\S(.*\S)?$/)
    }),
    { numRuns: 200 },
  )
})
