// What the drawer tells of a WhatsApp webhook, over payloads of public projects and of Meta's documentation.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Fact } from './content-facts.ts'
import { entryFacts } from './event-facts.ts'
import { templateFacts } from './template-facts.ts'

const payloads = readFileSync('src/server/sources/fixtures/whatsapp-payloads.ndjson', 'utf8')
  .trim()
  .split('\n')
  .map((line) => (JSON.parse(line) as { payload: unknown }).payload)

const said = (facts: readonly Fact[]) => facts.map(({ name, path, value }) => `${name ?? path}: ${value}`)

const message = (content: object) => ({ entry: [{ changes: [{ value: { messages: [{ id: 'm', ...content }] } }] }] })
const of = (content: object) => said(entryFacts(message(content), 'm'))

test('every payload tells something but plain text, and none is an error', () => {
  const silent = payloads
    .filter((payload) => entryFacts(payload, null).length === 0)
    .map((each) => JSON.stringify(each))
  for (const each of silent) expect(each).toMatch(/"type":"text"|"messages":\[.*\},\{|"interactive"\}|"value":\{\}/)
  expect(payloads.length - silent.length).toBeGreaterThan(40)
})

test('says what media were', () => {
  const document = { filename: 'plan.pdf', caption: 'The plan', mime_type: 'application/pdf', id: '7', sha256: 'x' }
  expect(of({ type: 'document', document })).toEqual([
    ...['kind: document', 'file: plan.pdf', 'caption: The plan', 'mime: application/pdf', 'mediaId: 7'],
  ])
  expect(of({ type: 'audio', audio: { voice: true } })).toEqual(['kind: voice'])
  expect(of({ type: 'sticker', sticker: { animated: true } })).toEqual(['kind: animatedSticker'])
})

test('says what was chosen, reacted to and filled in', () => {
  const list_reply = { id: 'fast', title: 'Express', description: 'Next day' }
  expect(of({ type: 'interactive', interactive: { type: 'list_reply', list_reply }, context: { id: 'w1' } })).toEqual([
    ...['kind: list_reply', 'choice: Express', 'description: Next day', 'buttonId: fast', 'about: w1'],
  ])
  expect(of({ type: 'reaction', reaction: { message_id: 'w2' } })).toEqual(['kind: reactionRemoved', 'about: w2'])
  const nfm_reply = { body: 'Sent', response_json: '{"floor":3,"keys":["a","b"]}' }
  expect(of({ type: 'interactive', interactive: { type: 'nfm_reply', nfm_reply } })).toEqual([
    ...['kind: nfm_reply', 'note: Sent', 'floor: 3', 'keys.1: a', 'keys.2: b'],
  ])
})

test('adds an order up exactly, and not at all where a price is missing', () => {
  const item = (quantity: number, item_price: number | null, currency = 'EUR') => ({
    ...{ product_retailer_id: 'P', quantity, item_price, currency },
  })
  const total = (...product_items: object[]) =>
    of({ type: 'order', order: { product_items } }).filter((each) => each.startsWith('total'))
  expect(total(item(3, 0.1), item(1, 0.2))).toEqual(['total: 0.5 EUR'])
  expect(total(item(3, 0.1), item(1, null))).toEqual([])
  expect(total(item(3, 0.1), item(1, 0.2, 'USD'))).toEqual([])
})

test('shows a type that nobody knows in its own names', () => {
  expect(of({ type: 'hologram', hologram: { depth: 3 } })).toEqual(['hologram.depth: 3'])
})

test('survives odd payloads', () => {
  const deep = JSON.parse(`${'{"edit":{"message":'.repeat(500)}{}${'}}'.repeat(500)}`) as unknown
  for (const odd of [
    null,
    'x',
    {},
    { entry: 1 },
    { entry: [null, { changes: [3, {}] }] },
    message({ type: 'edit', edit: deep }),
  ]) {
    expect(() => entryFacts(odd, null)).not.toThrow()
  }
  expect(entryFacts('•••', null)).toEqual([])
})

test('takes the message of the entry out of a batch', () => {
  const two = [
    { id: 'a', type: 'image', image: {} },
    { id: 'b', type: 'video', video: {} },
  ]
  const batch = { entry: [{ changes: [{ value: { messages: two } }] }] }
  expect(said(entryFacts(batch, 'b'))).toEqual(['kind: video'])
  expect(entryFacts(batch, 'c')).toEqual([])
})

test('reads a template and its variables', () => {
  expect(said(templateFacts('Template: incident_created Variables: {"1":"INC-4","url":"https://x"}'))).toEqual([
    ...['template: incident_created', '{{1}}: INC-4', '{{url}}: https://x'],
  ])
  expect(said(templateFacts('Template: cut Variables: {"1":"INC'))).toEqual(['template: cut'])
  expect(templateFacts('Template for you')).toEqual([])
})
