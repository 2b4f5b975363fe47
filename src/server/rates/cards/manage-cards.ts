// Saving, restoring, deleting and using rate cards. Everybody who may read a log may read them, because an estimate
// must be explainable; they are the installation's, so only the owner key changes them.
import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { ApiError, badRequest } from '#contract/api-error.ts'
import type {
  RateCard,
  RateCardHead,
  RateCardUse,
  rateCardCreate,
  rateCardRestore,
  rateCardSave,
} from '#contract/routes/rate-cards.ts'
import { forbidden, type Principal, requireAnyRead } from '../../access/principal.ts'
import type { Store } from '../../store/store.ts'
import { readCards, readVersion, readVersions, type StoredVersion, writeVersion } from './card-rows.ts'
import { requireFree, requireSound } from './check-card.ts'
import { presentCard, presentHead } from './present-card.ts'
import type { PricesInUse } from './prices-in-use.ts'
import { sampleCard } from './sample/sample-card.ts'
import { readUse, writeUse } from './use-rows.ts'

/** Changes of one gateway are made one after the other: each reads what it changes first. */
export interface RateCards {
  list(principal: Principal): Promise<{ cards: RateCardHead[]; use: RateCardUse; mayChange: boolean }>
  /** The newest version when none is named. Throws a 404 for a card or version that there is not. */
  get(principal: Principal, id: string, version?: number): Promise<RateCard>
  versions(principal: Principal, id: string): Promise<RateCardHead[]>
  create(principal: Principal, input: z.output<typeof rateCardCreate.request>): Promise<RateCard>
  save(principal: Principal, id: string, input: z.output<typeof rateCardSave.request>): Promise<RateCard>
  restore(principal: Principal, id: string, input: z.output<typeof rateCardRestore.request>): Promise<RateCard>
  remove(principal: Principal, id: string): Promise<RateCardHead>
  putInUse(principal: Principal, cardId: string | null): Promise<RateCardUse>
}

/** Not for who sees numbers masked: a price of one's own for each beginning would tell whose number begins so. */
export function mayChangeRateCards({ mayManageKeys, projects, masked }: Principal): boolean {
  return mayManageKeys && projects === 'all' && !masked
}

export function makeRateCards(store: Store, prices: PricesInUse, now: () => number = Date.now): RateCards {
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(principal: Principal, change: () => Promise<T>): Promise<T> => {
    requireChanging(principal)
    const result = last.then(change).finally(prices.forget)
    last = result.catch(() => {})
    return result
  }
  // Later than what it follows, whatever the clocks of two gateways say.
  const after = (iso: string | null) => new Date(Math.max(now(), iso === null ? 0 : Date.parse(iso) + 1)).toISOString()
  const used = async () => (await readUse(store)).cardId

  async function requireCard(id: string, version?: number): Promise<StoredVersion> {
    if (id === sampleCard.id && (version ?? sampleCard.version) === sampleCard.version) return sampleCard
    const [newest] = await readVersions(store, id)
    const found = newest && (await readVersion(store, id, version ?? newest.version))
    if (found && !found.isDeleted) return found
    const what = version === undefined ? 'rate card' : `version ${version} of a rate card`
    throw new ApiError(404, 'not_found', `There is no ${what} with the ID ${id}.`, 'id')
  }

  async function requireChangeable(id: string, seen: number): Promise<StoredVersion> {
    if (id === sampleCard.id) throw refuseSample()
    const card = await requireCard(id)
    if (card.version === seen) return card
    const message = `Somebody has saved version ${card.version} of this rate card meanwhile: look at it again.`
    throw new ApiError(409, 'conflict', message, 'version')
  }

  async function write(principal: Principal, card: StoredVersion): Promise<RateCard> {
    const saved = { ...card, rateCount: card.rates.length, changedBy: principal.name }
    requireSound(saved.rates)
    requireFree(await readCards(store), saved)
    await writeVersion(store, saved)
    return presentCard(principal, saved, await used())
  }

  return {
    async list(principal) {
      requireAnyRead(principal)
      const use = await readUse(store)
      const cards = [...(await readCards(store)), sampleCard]
      return {
        cards: cards.map((card) => presentHead(principal, card, use.cardId)),
        use,
        mayChange: mayChangeRateCards(principal),
      }
    },

    async get(principal, id, version) {
      requireAnyRead(principal)
      return presentCard(principal, await requireCard(id, version), await used())
    },

    async versions(principal, id) {
      requireAnyRead(principal)
      const versions = id === sampleCard.id ? [sampleCard] : await readVersions(store, id)
      if (versions.length === 0) await requireCard(id)
      const inUse = await used()
      return versions.map((card) => presentHead(principal, card, inUse))
    },

    create: (principal, input) =>
      inTurn(principal, () =>
        write(principal, {
          ...input,
          ...{ id: randomUUID(), version: 1, rateCount: 0, changedBy: '', isDeleted: false },
          changedAt: after(null),
        }),
      ),

    save: (principal, id, { version, note, ...given }) =>
      inTurn(principal, async () => {
        const card = await requireChangeable(id, version)
        const changed = {
          name: given.name ?? card.name,
          timezone: given.timezone ?? card.timezone,
          zeroIsUnbilled: given.zeroIsUnbilled ?? card.zeroIsUnbilled,
          rates: given.rates ?? card.rates,
        }
        return write(principal, { ...card, ...changed, ...next(card), note })
      }),

    restore: (principal, id, { version, from, note }) =>
      inTurn(principal, async () => {
        const card = await requireChangeable(id, version)
        const older = await requireCard(id, from)
        return write(principal, { ...older, ...next(card), note })
      }),

    remove: (principal, id) =>
      inTurn(principal, async () => {
        if (id === sampleCard.id) throw refuseSample()
        const card = await requireCard(id)
        if ((await used()) === id)
          throw new ApiError(409, 'conflict', 'This rate card is in use: put another or none in use first.', 'id')
        const gone = { ...card, ...next(card), changedBy: principal.name, note: '', isDeleted: true }
        await writeVersion(store, gone)
        return presentHead(principal, gone, null)
      }),

    putInUse: (principal, cardId) =>
      inTurn(principal, async () => {
        const use = await readUse(store)
        if (cardId !== null) await requireKnown(cardId)
        if (use.cardId === cardId) return use
        await writeUse(store, cardId, principal.name, after(use.changedAt))
        return readUse(store)
      }),
  }

  function next({ version, changedAt }: StoredVersion) {
    return { version: version + 1, changedAt: after(changedAt) }
  }

  async function requireKnown(id: string): Promise<void> {
    const known = id === sampleCard.id || (await readVersions(store, id)).length > 0
    if (!known) throw new ApiError(404, 'not_found', `There is no rate card with the ID ${id}.`, 'cardId')
  }
}

function requireChanging(principal: Principal): void {
  if (mayChangeRateCards(principal)) return
  throw forbidden('Rate cards are the installation’s: changing them needs the owner key.')
}

function refuseSample(): ApiError {
  return badRequest('The sample prices come with Tollbook and cannot be changed or deleted: copy them.', 'id')
}
