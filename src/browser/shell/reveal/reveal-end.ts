const MINUTE_MS = 60_000

/** When a reveal ends by the reader's clock, milliseconds since 1970: told at `heardAt`, when it was `asOf` at the gateway. */
export function endOf(expiresAt: string, asOf: string, heardAt: number): number {
  return heardAt + Date.parse(expiresAt) - Date.parse(asOf)
}

/** Minutes that are left, begun ones counted. */
export function minutesLeft(end: number, now: number): number {
  return Math.max(1, Math.ceil((end - now) / MINUTE_MS))
}
