// A basket: each line, and what it comes to.
import { addDecimals, decimalText, decimalUnits } from '#contract/money.ts'
import { type Fact, fact, kindFact } from './content-facts.ts'
import { listAt, textAt } from './read-payload.ts'

export function orderFacts(message: unknown): Fact[] {
  const items = listAt(message, 'order', 'product_items').map((item) => {
    const quantity = textAt(item, 'quantity') ?? '1'
    const price = textAt(item, 'item_price')
    const currency = textAt(item, 'currency') ?? ''
    return { name: textAt(item, 'product_retailer_id') ?? '?', quantity, price, currency }
  })
  return [
    ...kindFact('order'),
    ...fact('note', textAt(message, 'order', 'text')),
    ...items.flatMap(({ name, quantity, price, currency }) =>
      fact('item', [`${quantity} × ${name}`, price && `${price} ${currency}`].filter(Boolean).join(', ')),
    ),
    ...fact('total', totalOf(items)),
  ]
}

interface Item {
  readonly quantity: string
  readonly price: string | null
  readonly currency: string
}

/** Null where a price is missing or currencies differ: a sum of those would be made up. */
function totalOf(items: readonly Item[]): string | null {
  const [currency, ...others] = new Set(items.map((item) => item.currency))
  const lines = items.map(({ quantity, price }) => times(quantity, price))
  if (items.length < 1 || others.length > 0 || lines.some((line) => line === null)) return null
  return `${addDecimals(...lines.flatMap((line) => line ?? []))} ${currency ?? ''}`.trim()
}

function times(quantity: string, price: string | null): string | null {
  const units = price === null ? undefined : decimalUnits(price)
  return units === undefined || !/^\d{1,9}$/.test(quantity) ? null : decimalText(units * BigInt(quantity))
}
