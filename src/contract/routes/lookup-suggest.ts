// Contacts that what is being typed may mean.
import { z } from 'zod'
import { defineRoute } from './define-route.ts'
import { contact } from './lookup.ts'
import { matchKinds } from './lookup-words.ts'

export const lookupSuggest = defineRoute({
  id: 'lookupSuggest',
  method: 'GET',
  path: '/api/lookup/suggest',
  request: z.object({
    /** As typed so far; fewer than three digits or letters suggest nothing. */
    text: z.string().max(2000),
    limit: z.coerce.number().int().min(1).max(20).default(8),
  }),
  response: z.object({
    /** Best match first, then most entries. */
    suggestions: z.array(
      contact.extend({
        match: z.enum(matchKinds),
        /** Entries over all channels the key may read. */
        count: z.number().int().nonnegative(),
        lastAt: z.string(),
      }),
    ),
  }),
})

export type LookupSuggestion = z.infer<typeof lookupSuggest.response>['suggestions'][number]
