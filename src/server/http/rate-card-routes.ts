// Rate cards over HTTP. Who may see and change what is decided in rates/cards/manage-cards.ts.
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { readRatesCsv, writeRatesCsv } from '#contract/rates/rate-csv.ts'
import {
  type RateCardHead,
  rateCardCreate,
  rateCardCsv,
  rateCardDelete,
  rateCardItem,
  rateCardList,
  rateCardPutInUse,
  rateCardReadCsv,
  rateCardRestore,
  rateCardSave,
  rateCardVersions,
} from '#contract/routes/rate-cards.ts'
import { requireAnyRead } from '../access/principal.ts'
import { makeRateCards, mayChangeRateCards } from '../rates/cards/manage-cards.ts'
import { requirePrincipal } from './authenticate.ts'
import type { Deps } from './deps.ts'
import { readId } from './log-input.ts'
import { noted, type Told } from './note-by.ts'
import { parseInput, registerRoute } from './register-route.ts'

/** The most rates that a card may hold, each with a note, and a note of letters that take several bytes. */
const CARD_BYTES = 6 * 1024 ** 2

export function registerRateCardRoutes(app: FastifyInstance, { store, prices, audit }: Deps): void {
  const cards = makeRateCards(store, prices)
  const large = { bodyLimit: CARD_BYTES }
  const change = <Card extends RateCardHead>(request: FastifyRequest, did: string, act: () => Promise<Card>) =>
    noted(audit, request, 'rate-card', act, (card) => tellCard(card, did))

  registerRoute(app, rateCardList, ({ principal }) => cards.list(principal))
  registerRoute(app, rateCardItem, async ({ input, principal, request }) => ({
    card: await cards.get(principal, readId(request), input.version),
    mayChange: mayChangeRateCards(principal),
  }))
  registerRoute(app, rateCardVersions, async ({ principal, request }) => ({
    versions: await cards.versions(principal, readId(request)),
  }))
  registerRoute(
    app,
    rateCardCreate,
    async ({ input, principal, request }) => ({
      card: await change(request, 'create', () => cards.create(principal, input)),
    }),
    large,
  )
  registerRoute(
    app,
    rateCardSave,
    async ({ input, principal, request }) => ({
      card: await change(request, 'save', () => cards.save(principal, readId(request), input)),
    }),
    large,
  )
  registerRoute(app, rateCardRestore, async ({ input, principal, request }) => ({
    card: await change(request, 'restore', () => cards.restore(principal, readId(request), input)),
  }))
  registerRoute(app, rateCardDelete, async ({ principal, request }) => ({
    card: await change(request, 'delete', () => cards.remove(principal, readId(request))),
  }))
  registerRoute(app, rateCardPutInUse, async ({ input, principal, request }) => ({
    use: await noted(
      audit,
      request,
      'rate-card',
      () => cards.putInUse(principal, input.cardId?.toLowerCase() ?? null),
      ({ cardId }) => ({
        subject: { kind: 'rate-card', id: cardId ?? '' },
        filter: { did: cardId ? 'use' : 'use-none' },
      }),
    ),
  }))
  registerRoute(
    app,
    rateCardReadCsv,
    async ({ input, principal }) => {
      requireAnyRead(principal)
      return readRatesCsv(input.text)
    },
    large,
  )

  app.get(rateCardCsv.path, async (request, reply) => {
    const { version } = parseInput(rateCardCsv.request, request.query)
    const { rates } = await cards.get(requirePrincipal(request), readId(request), version)
    return reply.type('text/csv; charset=utf-8').send(writeRatesCsv(rates))
  })
}

/** Cards are the installation's. */
function tellCard({ id, name, version, rateCount, note }: RateCardHead, did: string): Told {
  const subject = { kind: 'rate-card', id, label: name }
  return { projectId: '', subject, reason: note, filter: { did, version }, count: rateCount }
}
