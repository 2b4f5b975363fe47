// What a sign-in under way must remember until the provider sends the browser back. It stands in a cookie of that
// browser, signed: whoever comes back with another browser has none.
import { z } from 'zod'
import { makeSigner } from '../signer.ts'

/** How long somebody may take at the provider, milliseconds. */
export const TRANSACTION_MS = 10 * 60_000

/** Of those that came back, so many are remembered; the provider takes no code twice either. */
const MAX_OPENED = 10_000

const transaction = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  /** Of this gateway, as the provider was told it. */
  redirectUri: z.string(),
  /** Path of the page that was asked for. */
  to: z.string(),
  /** Id of the session that the browser had; it ends with the sign-in. */
  session: z.string().nullable(),
  /** Milliseconds since 1970. */
  expiresAt: z.number(),
})

export type Transaction = z.infer<typeof transaction>

export interface Transactions {
  seal(begun: Omit<Transaction, 'expiresAt'>): string
  /** Undefined when it is not ours, too old, or has been opened before by this process. */
  open(sealed: string | undefined): Transaction | undefined
}

export function makeTransactions(secret: string, now: () => number): Transactions {
  const signer = makeSigner(secret, 'oidc')
  // By state, until it would be too old anyway.
  const opened = new Map<string, number>()
  return {
    seal: (begun) => signer.sign(JSON.stringify({ ...begun, expiresAt: now() + TRANSACTION_MS })),
    open(sealed) {
      const text = sealed === undefined ? undefined : signer.read(sealed)
      if (text === undefined) return undefined
      const begun = transaction.parse(JSON.parse(text))
      for (const [state, expiresAt] of opened) if (expiresAt <= now()) opened.delete(state)
      if (begun.expiresAt <= now() || opened.has(begun.state)) return undefined
      const [oldest] = opened.keys()
      if (oldest !== undefined && opened.size >= MAX_OPENED) opened.delete(oldest)
      opened.set(begun.state, begun.expiresAt)
      return begun
    },
  }
}
