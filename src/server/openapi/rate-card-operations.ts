// Rate cards in the document.
import {
  rateCardCreate,
  rateCardCsv,
  rateCardDelete,
  rateCardItem,
  rateCardList,
  rateCardPutInUse,
  rateCardReadCsv,
  rateCardRestore,
  rateCardSave,
  rateCardVersions,
} from '#contract/routes/rate-cards.ts'
import { curl, take } from './curl.ts'
import type { Made } from './made-operation.ts'

const tag = 'Rate cards'

/** A call on whichever card comes first; there is always the sample. */
function onFirstCard(end: string, options: readonly string[] = []): string {
  const first = take('ID', 'id', curl({ path: rateCardList.path }))
  return `${first}\n${curl({ path: `/api/rate-cards/$ID${end}`, options })}`
}

/** A call on a card that is made for it, and deleted. Only what the call answers is printed. */
function onNewCard(call: 'create' | 'save' | 'restore' | 'delete'): string {
  const create = curl({ path: rateCardCreate.path, body: { name: 'Sample, mine' } })
  const made = `ANSWER=$(${create})\n${call === 'create' ? 'echo "$ANSWER"\n' : ''}${take('ID', 'id', 'echo "$ANSWER"')}`
  const change = {
    create: [],
    save: [curl({ method: 'PATCH', path: '/api/rate-cards/$ID', body: { version: 1, timezone: 'Europe/Berlin' } })],
    restore: [curl({ path: '/api/rate-cards/$ID/restore', body: { version: 1, from: 1 } })],
    delete: [],
  }[call]
  const options = call === 'delete' ? [] : ['-o /dev/null']
  return [made, ...change, curl({ method: 'DELETE', path: '/api/rate-cards/$ID', options })].join('\n')
}

const current = `CARD=$(${curl({ path: rateCardList.path })} |\n  grep -o '"cardId":[^,]*' | cut -d ':' -f 2)`

export const rateCardOperations: readonly Made[] = [
  { route: rateCardList, tag, errors: [403], sample: curl({ path: rateCardList.path }) },
  { route: rateCardItem, tag, errors: [403, 404], sample: onFirstCard('') },
  { route: rateCardVersions, tag, errors: [403, 404], sample: onFirstCard('/versions') },
  { route: rateCardCreate, tag, errors: [403, 409], sample: onNewCard('create') },
  { route: rateCardSave, tag, errors: [403, 404, 409], sample: onNewCard('save') },
  { route: rateCardRestore, tag, errors: [403, 404, 409], sample: onNewCard('restore') },
  { route: rateCardDelete, tag, errors: [403, 404, 409], sample: onNewCard('delete') },
  {
    route: rateCardPutInUse,
    tag,
    errors: [403, 404],
    // What is in use stays so: a sample changes nothing.
    sample: `${current}\n${curl({
      path: rateCardPutInUse.path,
      options: ["-H 'Content-Type: application/json'", '-d "{\\"cardId\\": $CARD}"'],
    })}`,
  },
  {
    route: rateCardReadCsv,
    tag,
    errors: [403],
    sample: curl({
      path: rateCardReadCsv.path,
      body: { text: 'channel,from,country,price_usd\nsms,2026-10-01,DE,0.0992\n' },
    }),
  },
  {
    route: rateCardCsv,
    tag,
    errors: [403, 404],
    sample: onFirstCard('/csv', ['-o rates.csv']),
    change: ({ responses }) => ({
      responses: {
        ...responses,
        200: { description: 'The file.', content: { 'text/csv': { schema: { type: 'string' } } } },
      },
    }),
  },
]
