// The operations of revealing.
import { channels } from '#contract/channels/index.ts'
import { revealEnd, revealList, revealStart } from '#contract/routes/reveals.ts'
import { curl, take } from './curl.ts'
import type { Made } from './made-operation.ts'

const JSON_BODY = "-H 'Content-Type: application/json'"

export const revealOperations: readonly Made[] = [
  { route: revealStart, tag: 'Revealing', errors: [403, 404], sample: onMaskedKey('start') },
  { route: revealList, tag: 'Revealing', errors: [403, 404], sample: curl({ path: revealList.path }) },
  { route: revealEnd, tag: 'Revealing', errors: [403, 404], sample: onMaskedKey('end') },
]

/** A call with a key that sees masked data, which is made for it. Only what the call answers is printed. */
function onMaskedKey(call: 'start' | 'end'): string {
  const [channel] = channels
  const entry = curl({
    path: `/api/${channel?.resource}/get-list?limit=1`,
    options: ['-G', `--data-urlencode 'select={"projectId": true}'`],
  })
  const key =
    '{\\"label\\": \\"Support\\", \\"projectId\\": \\"$PROJECT\\", \\"permissions\\": [\\"Viewer\\"], \\"masked\\": true, \\"rights\\": [\\"reveal\\"]}'
  const make = curl({ path: '/api/keys', options: [JSON_BODY, `-d "${key}"`] })
  const subject = `{\\"channel\\": \\"${channel?.id}\\", \\"id\\": \\"$ID\\"}`
  const reveal = curl({
    path: revealStart.path,
    options: [JSON_BODY, `-d "{\\"subject\\": ${subject}, \\"reason\\": \\"Asked by the customer\\"}"`],
  })
  const end = curl({ method: 'DELETE', path: '/api/reveals/$REVEAL' })
  return [
    `ENTRY=$(${entry})`,
    take('ID', '_id', 'echo "$ENTRY"'),
    take('PROJECT', 'projectId', 'echo "$ENTRY"'),
    take('TOLLBOOK_KEY', 'secret', make),
    ...(call === 'start' ? [reveal] : [take('REVEAL', 'id', reveal), end]),
  ].join('\n')
}
