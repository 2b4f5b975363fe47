// Everything that the lookup, lists of numbers, evidence and stories can be asked for.
import { channels } from '#contract/channels/index.ts'
import { type Canary, canaries, canaryOf } from './test-canaries.ts'
import { type Ask, type Asks, get, post } from './test-leak-ask.ts'
import { INCIDENT, USER } from './test-leak-rows.ts'

interface Typed {
  readonly text: string
  readonly knows: readonly Canary[]
  /** Nothing of it may be looked for. */
  readonly masked?: number
  readonly probe?: true
}

/** What somebody types who knows it: whole numbers in several forms, ends of them, ids. */
const typed: readonly Typed[] = channels.flatMap((channel): Typed[] => {
  const number = canaryOf(channel.id, channel.contact)
  const id = channel.providerId ? canaryOf(channel.id, channel.providerId) : undefined
  const digits = number.value.slice(1)
  const text = canaryOf(channel.id, channel.title).value
  return [
    { text: number.value, knows: [number] },
    { text: `${digits.slice(0, 2)} (0) ${digits.slice(2, 4)}-${digits.slice(4)}`, knows: [number], probe: true },
    { text: `0${digits.slice(2)}`, knows: [number], probe: true },
    { text: digits.slice(-4), knows: [] },
    { text: digits.slice(-5), knows: [number], probe: true },
    { text: digits.slice(-8), knows: [number], probe: true },
    // The number stands in it.
    ...(id ? [{ text: id.value, knows: [id, number] }] : []),
    { text: text.slice(0, 9), knows: [], masked: 403 },
  ]
})

const names: readonly Typed[] = [...canaries.values()]
  .filter(({ kind }) => kind === 'name')
  .map((canary) => ({ text: canary.value, knows: [canary], masked: 403, probe: true }))

/** A masked caller is told of what may not be looked for, or, where a field suggests as one types, simply nothing. */
const asks = (call: (text: string) => Ask['call'], refuses: boolean): Ask[] =>
  [...typed, ...names].map(({ text, knows, masked, probe }) => ({
    call: call(text),
    typed: knows,
    ...(probe && { probe }),
    ...(refuses && masked !== undefined && { masked }),
  }))

const filters = [
  { order: 'oldest-first', limit: '1' },
  { outcome: 'failed' },
  { channels: channels.map(({ id }) => id).join(',') },
  { from: '2020-01-01', to: '2040-01-01' },
]

export const contactAsks: Asks = {
  'GET /api/lookup': [
    ...asks((number) => get('/api/lookup', { number }), true),
    ...filters.map((filter) => ({ call: get('/api/lookup', { number: '5294', ...filter }) })),
    ...channels.map((channel) => {
      const number = canaryOf(channel.id, channel.contact)
      return { call: get('/api/lookup', { number: number.value, text: 'kanari' }), typed: [number], masked: 403 }
    }),
    { call: get('/api/lookup', { number: 'x' }), status: 400 },
  ],
  'GET /api/lookup/suggest': asks((text) => get('/api/lookup/suggest', { text }), false),
  'GET /api/lookup/evidence': asks((number) => get('/api/lookup/evidence', { number }), true),
  'POST /api/lookup/list': [
    ...asks((number) => post('/api/lookup/list', { numbers: [number] }), false),
    { call: post('/api/lookup/list', { numbers: typed.flatMap(({ text }) => text) }), typed: [...canaries.values()] },
  ],
  'GET /api/story': [
    { call: get('/api/story', { kind: 'incident', id: INCIDENT }) },
    { call: get('/api/story', { kind: 'user', id: USER, from: '2020-01-01', to: '2040-01-01' }) },
  ],
}
