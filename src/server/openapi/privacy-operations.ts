// Retention and erasure in the document.
import { channels } from '#contract/channels/index.ts'
import {
  erasureCertificate,
  erasureCreate,
  erasureList,
  erasurePreview,
  erasureRead,
  retentionPreview,
  retentionRead,
  retentionUpdate,
} from '#contract/routes/privacy.ts'
import { curl, take } from './curl.ts'
import type { Made } from './made-operation.ts'

const tag = 'Personal data'

/** Everything is kept: a sample removes nothing. */
const [channel = ''] = channels.map(({ id }) => id)
const rules = [{ channel, textDays: null, rowDays: null }]
/** Of nobody. */
const number = '+999 00000 0000'

/** A call on an erasure that is asked for it. */
function onNewErasure(end: string, options: readonly string[] = []): string {
  const asked = curl({ path: erasureCreate.path, body: { number, reason: 'They asked for it' } })
  return `${take('ID', 'id', asked)}\n${curl({ path: `${erasureList.path}/$ID${end}`, options })}`
}

export const privacyOperations: readonly Made[] = [
  { route: retentionRead, tag, errors: [403], sample: curl({ path: retentionRead.path }) },
  {
    route: retentionUpdate,
    tag,
    errors: [403],
    sample: curl({ method: 'PATCH', path: retentionUpdate.path, body: { rules } }),
  },
  {
    route: retentionPreview,
    tag,
    errors: [403],
    sample: curl({
      path: retentionPreview.path,
      body: { rules: [{ channel, textDays: 90, rowDays: 400 }] },
    }),
  },
  {
    route: erasurePreview,
    tag,
    errors: [403],
    sample: curl({ path: erasurePreview.path, body: { number } }),
  },
  {
    route: erasureCreate,
    tag,
    errors: [403],
    sample: curl({ path: erasureCreate.path, body: { number, reason: 'They asked for it', ticket: 'T-1' } }),
  },
  { route: erasureList, tag, errors: [403], sample: curl({ path: erasureList.path }) },
  { route: erasureRead, tag, errors: [403, 404], sample: onNewErasure('') },
  {
    route: erasureCertificate,
    tag,
    errors: [403, 404, 409],
    // Until it is done, there is none: that is tried again, and the refusal is not kept.
    sample: onNewErasure('/certificate', ['--retry 30 --retry-delay 1 --retry-all-errors', '-o certificate.json']),
  },
]
