import { labelled } from './one-line.ts'
import { listAt, numberAt, objectOf, textAt } from './read.ts'

/** `Order: 7 items, ILS 180.00 - text`; the total only where all items have prices in one currency. */
export function orderPreview(message: unknown): string | undefined {
  const order = objectOf(message)?.order
  if (!objectOf(order)) return undefined
  const items = listAt(order, 'product_items')
  const count = items.reduce<number>((sum, item) => sum + (numberAt(item, 'quantity') ?? 1), 0)
  const size = `${count} ${count === 1 ? 'item' : 'items'}`
  const parts = [[size, totalOf(items)].filter((part) => part !== undefined).join(', '), textAt(order, 'text')]
  return labelled('Order', parts.filter((part) => part !== undefined).join(' - '))
}

function totalOf(items: readonly unknown[]): string | undefined {
  const currencies = new Set(items.map((item) => textAt(item, 'currency')))
  const [currency] = currencies
  const total = items.reduce<number>((sum, item) => {
    return sum + (numberAt(item, 'item_price') ?? Number.NaN) * (numberAt(item, 'quantity') ?? 1)
  }, 0)
  return currencies.size === 1 && currency !== undefined && Number.isFinite(total)
    ? `${currency} ${total.toFixed(2)}`
    : undefined
}
