import { ApiFailure } from '#browser/api/api-failure.ts'
import type { OidcRefusal } from '#contract/routes/session.ts'

/** Why somebody who came by a link is not signed in: the link's key did not work, or the provider's way did not. */
export type Refusal = 'link' | OidcRefusal

/** What became of a key that was entered. `minutes` until one may be tried again. */
export type KeyProblem = { kind: 'wrong' } | { kind: 'tooMany'; minutes: number } | { kind: 'failure'; error: Error }

export function keyProblem(error: Error): KeyProblem {
  if (!(error instanceof ApiFailure)) return { kind: 'failure', error }
  if (error.status === 429 && error.path === 'key')
    return { kind: 'tooMany', minutes: Math.max(1, Math.ceil((error.retryAfter ?? 0) / 60)) }
  const isRefusal = error.status > 0 && error.status < 500 && error.status !== 429
  return isRefusal ? { kind: 'wrong' } : { kind: 'failure', error }
}
