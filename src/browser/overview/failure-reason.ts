// OneUptime's status message is a list of facts, most of which stand in columns of their own:
// `Message ID: wamid.… | Status: Failed | Timestamp: … | Error: 131026 Message undeliverable`.
const clauseEnd = / \| |\.(?: |$)/
const known = /^(Message ID|Call ID|Status|Delivery status|Timestamp): \S*$/i
const label = /^(Error|Provider error code): /i

/** Why it failed, as far as the entry says more than that it did: the provider's code, then its words. */
export function failureReason(errorCode: string, statusMessage: string): string {
  const words = statusMessage
    .split(clauseEnd)
    .map((clause) => clause.trim())
    .filter((clause) => clause !== '' && !known.test(clause))
    .map((clause) => clause.replace(label, ''))
    .filter((clause) => clause !== errorCode)
  return [errorCode, ...words].filter(Boolean).join(' · ')
}
