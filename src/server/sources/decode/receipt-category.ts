// What a receipt says that its message is priced as. Of the receipts of one message, that of its delivery says it, or
// that of its reading where no other came (shared facts, WhatsApp 2.2).
import { at, objectOf, textAt } from './preview/read.ts'

const billing: ReadonlySet<string> = new Set(['delivered', 'read'])

/** As rate cards have it: `marketing`, `authentication_international`, or `free`; null for what nothing is charged for. */
export function receiptCategory(receipt: unknown): string | null {
  const pricing = objectOf(at(receipt, 'pricing'))
  if (!pricing || !billing.has(textAt(receipt, 'status')?.toLowerCase() ?? '')) return null
  if (textAt(pricing, 'type')?.toLowerCase().startsWith('free_')) return 'free'
  return canonicalCategory(textAt(pricing, 'category'))
}

/** Meta writes both authentication-international and authentication_international. */
export function canonicalCategory(category: string | undefined): string | null {
  return category?.toLowerCase().replaceAll('-', '_') ?? null
}
