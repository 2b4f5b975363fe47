/** Where a sign-in ends that says nothing, or something that is not a page of this console. */
const START = '/'

const BASE = 'http://console.invalid'

/** Path and query of a page of this console; nothing that leads away from it, however it is written. */
export function returnPath(given: string | undefined): string {
  if (given === undefined || !given.startsWith('/') || !URL.canParse(given, BASE)) return START
  const { origin, pathname, search } = new URL(given, BASE)
  // Of `/..//elsewhere` the path is `//elsewhere`, which a browser takes for a host.
  if (origin !== BASE || pathname.startsWith('//') || /^\/(api|v1)(\/|$)/i.test(pathname)) return START
  return pathname + search
}
