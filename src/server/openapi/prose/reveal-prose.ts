import { revealLimits } from '#contract/routes/reveals.ts'
import type { Prose } from './prose.ts'

/** The mask, lifted for some minutes. */
export const revealProse = {
  revealStart: {
    summary: 'Reveal',
    description: `Lifts the mask from one entry, or from one contact with all its entries, for the key that asks and for some minutes: in lists and items, raw JSON, ladders, lookups and stories. Files, live entries, sums and suggestions stay masked, and what is masked still cannot be searched. For keys with masked data that have the right to reveal; the others see everything, or may not, and get a 400 or a 403. It is written into the audit log with its reason before anything is shown. At most ${revealLimits.active} at a time.`,
    input: {
      subject:
        '`{"channel", "id"}` of an entry; or `{"contact"}`: a whole number in any form, a WhatsApp user ID, or the `ref` by which a lookup names a masked contact.',
      reason: 'Why, in words. Without numbers and names: it is read by others.',
      ticket: 'Of your own system.',
    },
    output: {
      subject: 'As the audit log names it: a contact by a hash. `label` is its number, masked.',
      expiresAt: 'From then on it is masked again.',
    },
  },
  revealList: {
    summary: 'What is revealed',
    description:
      'The key’s own reveals that have not ended, newest first. With `channel` and `id`, or with `contact`, those alone by which that entry or contact is shown.',
    input: {
      channel: 'Of an entry, with `id`.',
      id: 'Of an entry, with `channel`.',
      contact: 'As for revealing.',
    },
    output: { asOf: 'When this was true, by the gateway’s clock.', minutes: 'How long a reveal lasts here.' },
  },
  revealEnd: {
    summary: 'Mask again',
    description: 'Ends one of the key’s own reveals before its time. That, too, is written down.',
  },
} as const satisfies Readonly<Record<string, Prose>>
