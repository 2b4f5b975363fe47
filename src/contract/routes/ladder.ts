// What became of one outbound message, step by step: its log entry joined to the receipts that another source logged.
import { z } from 'zod'
import { type Channel, channels } from '../channels/index.ts'
import { defineRoute } from './define-route.ts'

/** The way of a message that arrives, in order. A message may skip a step: people read without a delivery receipt. */
export const rungs = ['sent', 'delivered', 'read', 'played'] as const

/** Every status that a ladder has a place for. A receipt may say others: they come last, as the source spells them. */
export const ladderStatuses = [...rungs, 'failed'] as const
export type LadderStatus = (typeof ladderStatuses)[number]

/** The inbound channels in which receipts of this channel's messages are logged; none where there cannot be any. */
export function receiptChannels({ direction, providerId, readPermission }: Channel): Channel[] {
  if (direction !== 'outbound' || providerId === null) return []
  return channels.filter(
    (each) => each.direction === 'inbound' && each.providerId !== null && each.readPermission === readPermission,
  )
}

const text = z.string().nullable()

const step = z.object({
  status: z.string(),
  /** When it was first reported; of an `entry`, when that was last changed. */
  at: z.iso.datetime(),
  /** `entry`: the log entry says so, and no receipt does. */
  source: z.enum(['receipt', 'entry']),
  errors: z.array(z.object({ code: text, title: text, details: text })).optional(),
  pricing: z.object({ billable: z.boolean().nullable(), model: text, type: text, category: text }).optional(),
})
export type LadderStep = z.infer<typeof step>

export const entryLadder = defineRoute({
  id: 'entryLadder',
  method: 'GET',
  path: '/api/:resource/:id/ladder',
  request: z.object({}),
  response: z.object({
    messageId: z.string().nullable(),
    /** One for each status known, in the order of the ladder; what nobody reported is not there. */
    steps: z.array(step),
    /** The farthest that the message is known to have come; the entry's own word where that is no step. */
    current: z.string(),
  }),
})
