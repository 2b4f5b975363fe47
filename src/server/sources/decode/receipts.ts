// What a WhatsApp webhook reports of one message that we sent (shared facts, WhatsApp 2.2).
import type { LadderStep } from '#contract/routes/ladder.ts'
import { sentAt } from './decode-sendzen.ts'
import { at, listAt, numberAt, objectOf, textAt } from './preview/read.ts'
import { canonicalCategory } from './receipt-category.ts'
import { changesOf } from './webhook-items.ts'

export interface Receipt extends Pick<LadderStep, 'errors' | 'pricing'> {
  /** Lower case. */
  readonly status: string
  /** Canonical instant; undefined where the receipt has no plausible time. */
  readonly at: string | undefined
}

/** The receipts of this message in a parsed payload; odd payloads hold fewer, never an error. */
export function receiptsIn(payload: unknown, messageId: string): Receipt[] {
  return changesOf(payload)
    .flatMap((change) => listAt(change, 'value', 'statuses'))
    .filter((status) => textAt(status, 'id') === messageId && isOfMessage(status))
    .flatMap(readReceipt)
}

/** A payment or a call that belongs to the message has a life of its own: its `failed` is not the message's. */
function isOfMessage(status: unknown): boolean {
  return (textAt(status, 'type') ?? 'message') === 'message'
}

function readReceipt(receipt: unknown): Receipt[] {
  const status = textAt(receipt, 'status')?.toLowerCase()
  if (status === undefined) return []
  const errors = listAt(receipt, 'errors').filter(objectOf).map(readError)
  const pricing = objectOf(at(receipt, 'pricing'))
  return [
    {
      status,
      at: sentAt({ timestamp: numberAt(receipt, 'timestamp') ?? null }),
      ...(errors.length > 0 && { errors }),
      ...(pricing && { pricing: readPricing(pricing) }),
    },
  ]
}

function readError(error: unknown) {
  return {
    code: textAt(error, 'code') ?? null,
    title: textAt(error, 'title') ?? textAt(error, 'message') ?? null,
    details: textAt(error, 'error_data', 'details') ?? null,
  }
}

function readPricing(pricing: unknown) {
  const billable = at(pricing, 'billable')
  return {
    billable: typeof billable === 'boolean' ? billable : null,
    model: textAt(pricing, 'pricing_model') ?? null,
    type: textAt(pricing, 'type') ?? null,
    category: canonicalCategory(textAt(pricing, 'category')),
  }
}
