import { type OidcRefusal, oidcRefusals } from '#contract/routes/session.ts'

/** Why the identity provider's way did not lead in (`#sign-in=…`). It leaves the address and the history at once. */
export function takeRefusal(
  location: Pick<Location, 'hash' | 'pathname' | 'search'>,
  history: Pick<History, 'replaceState'>,
): OidcRefusal | undefined {
  const given = new URLSearchParams(location.hash.slice(1)).get('sign-in')
  if (given === null) return undefined
  history.replaceState(null, '', `${location.pathname}${location.search}`)
  return oidcRefusals.find((refusal) => refusal === given)
}
