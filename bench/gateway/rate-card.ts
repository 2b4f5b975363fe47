// The card that comes with the gateway. Of what it prices every question about costs asks more, as the demo's do.
import type { Gateway } from '../../e2e/gateway.ts'
import { rateCardList, rateCardPutInUse } from '../../src/contract/routes/rate-cards.ts'
import { ask } from './ask.ts'

/** Puts it in use, or none. */
export async function putSampleCard(gateway: Gateway, inUse: boolean): Promise<void> {
  const { cards } = rateCardList.response.parse(
    JSON.parse(await ask(gateway, { method: 'GET', path: rateCardList.path })),
  )
  const sample = cards.find(({ isSample }) => isSample)
  if (!sample) throw new Error('there is no sample card')
  await ask(gateway, { method: 'POST', path: rateCardPutInUse.path, body: { cardId: inUse ? sample.id : null } })
}
