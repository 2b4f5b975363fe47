// What rate cards must answer to whom: for the permission matrix.
import { randomUUID } from 'node:crypto'
import type { InjectOptions } from 'fastify'
import { plainRate } from '#contract/rates/test-rates.ts'
import { sampleCard } from '../rates/cards/sample/sample-card.ts'
import type { TestGateway } from '../test-gateway.ts'
import type { Caller } from './test-matrix-callers.ts'
import type { Case, Cases } from './test-matrix-log-cases.ts'
import { keepPer, MISSING } from './test-matrix-world.ts'

const reads = (caller: Caller) => (caller.reads.length > 0 ? 200 : 403)
/** The owner key alone, and for every project. */
const changes = ({ rights, seesAll }: Caller) => (rights.includes('manage-keys') && seesAll ? 200 : 403)

const card = () => ({ name: randomUUID(), rates: [plainRate] })

/** A call on a card that the owner has made. */
function onCard(method: 'GET' | 'POST' | 'PATCH' | 'DELETE', end: string, payload: object | undefined): Case[] {
  const status = method === 'GET' ? reads : changes
  const on = (id: string): InjectOptions => ({
    method,
    url: `/api/rate-cards/${id}${end}`,
    ...(payload && { payload }),
  })
  return [
    {
      name: 'a card',
      // There may be so many only: one that stays will do where nothing will become of it.
      call: async (caller: Caller, gateway: TestGateway) =>
        on(await (method !== 'GET' && status(caller) === 200 ? makeCard(gateway) : keptCard(gateway, 'any'))),
      status,
    },
    { name: 'none', call: () => on(MISSING), status: (caller) => (status(caller) === 200 ? 404 : 403) },
  ]
}

async function makeCard(gateway: TestGateway): Promise<string> {
  return (await gateway.post('/api/rate-cards', { ...card(), name: randomUUID() })).json().card.id
}

const keptCard = keepPer(makeCard)

export const rateCardCases: Cases = {
  'GET /api/rate-cards': [
    {
      name: 'all',
      call: () => ({ url: '/api/rate-cards' }),
      status: reads,
      holds: (caller) => ({ mayChange: changes(caller) === 200 }),
    },
  ],
  'GET /api/rate-cards/:id': onCard('GET', '', undefined),
  'GET /api/rate-cards/:id/versions': onCard('GET', '/versions', undefined),
  'GET /api/rate-cards/:id/csv': onCard('GET', '/csv', undefined),
  'POST /api/rate-cards': [
    {
      name: 'new',
      call: () => ({ method: 'POST', url: '/api/rate-cards', payload: { ...card(), name: randomUUID() } }),
      status: changes,
    },
  ],
  'PATCH /api/rate-cards/:id': onCard('PATCH', '', { version: 1 }),
  'POST /api/rate-cards/:id/restore': onCard('POST', '/restore', { version: 1, from: 1 }),
  'DELETE /api/rate-cards/:id': onCard('DELETE', '', undefined),
  'POST /api/rate-cards/use': [
    {
      name: 'the sample, and none again',
      call: async (caller, gateway) => {
        // In use, its prices would take half of the time of whatever else is asked: for whoever is refused it stays away.
        if (changes(caller) === 200) await gateway.post('/api/rate-cards/use', { cardId: sampleCard.id })
        return { method: 'POST', url: '/api/rate-cards/use', payload: { cardId: null } }
      },
      status: changes,
      holds: () => ({ use: { cardId: null } }),
    },
  ],
  'POST /api/rate-cards/read-csv': [
    {
      name: 'one line',
      call: () => ({
        method: 'POST',
        url: '/api/rate-cards/read-csv',
        payload: { text: 'channel,from,price_usd\nsms,2026-01-01,0.1\n' },
      }),
      status: reads,
      holds: () => ({ rates: { length: 1 }, errors: [] }),
    },
  ],
}
