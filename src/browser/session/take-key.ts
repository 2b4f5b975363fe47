/** The key of a sign-in link (`#key=…`), which leaves the address and the history at once. */
export function takeKey(
  location: Pick<Location, 'hash' | 'pathname' | 'search'>,
  history: Pick<History, 'replaceState'>,
) {
  const params = new URLSearchParams(location.hash.slice(1))
  if (!params.has('key')) return undefined
  history.replaceState(null, '', `${location.pathname}${location.search}`)
  return params.get('key')?.trim() || undefined
}
