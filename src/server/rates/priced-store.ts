// A store whose priced columns mean what the rate card in use says.
import type { PriceList } from '#contract/rates/rate.ts'
import { defineLate, type Meanings, namesLate } from '../store/late.ts'
import type { Sql } from '../store/sql.ts'
import type { Store } from '../store/store.ts'
import { compileRates } from './compile-rates.ts'

export interface Prices {
  /** The same object while nothing has changed; null while no card is in use. */
  current(): Promise<PriceList | null>
}

/** Everything else is the store's own. */
export function pricedStore(store: Store, prices: Prices): Store {
  const compiled = new WeakMap<PriceList, Meanings>()
  const pricing = async (): Promise<(statement: Sql) => Sql> => {
    const list = await prices.current()
    if (!list) return defineLate
    const meanings = compiled.get(list) ?? compileRates(list)
    compiled.set(list, meanings)
    return (statement) => defineLate(statement, meanings)
  }
  const price = async (statement: Sql): Promise<Sql> =>
    namesLate(statement) ? (await pricing())(statement) : statement
  return {
    ...store,
    query: async (statement, options) => store.query(await price(statement), options),
    queryMonths: async (period, statement, most) => {
      // One card for all months, whatever is put in use meanwhile.
      const price = await pricing()
      return store.queryMonths(period, (within) => price(statement(within)), most)
    },
    stage: async (input) =>
      store.stage({
        ...input,
        parts: await Promise.all(input.parts.map(price)),
        whole: await price(input.whole),
      }),
    stream: async function* (select, format, signal) {
      yield* store.stream(await price(select), format, signal)
    },
  }
}
