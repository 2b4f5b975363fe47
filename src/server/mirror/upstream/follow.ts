import { SourceFault } from '../source-client.ts'

const MAX_HOPS = 3

/**
 * Fetches, and follows redirects that stay on the host, with method, body and credentials. To another host, or from
 * https to http, none are followed: they would hand the key to somebody else.
 */
export async function fetchFollowing(url: string, init: RequestInit): Promise<Response> {
  let at = new URL(url)
  for (let hop = 0; ; hop++) {
    const response = await fetch(at, { ...init, redirect: 'manual' })
    const location = response.headers.get('location')
    if (response.status < 300 || response.status > 399 || !location) return response
    await response.body?.cancel()
    const target = readTarget(location, at)
    if (!staysHome(at, target))
      throw new SourceFault(
        'rejected',
        `${at.host} redirects to ${target.origin}, which is not followed: set the url to where it is.`,
      )
    if (hop >= MAX_HOPS) throw new SourceFault('rejected', `${at.host} redirects in a circle.`)
    at = target
  }
}

function readTarget(location: string, base: URL): URL {
  try {
    return new URL(location, base)
  } catch (error) {
    throw new SourceFault('unreadable', `${base.host} redirects to what is no address.`, null, { cause: error })
  }
}

function staysHome(from: URL, to: URL): boolean {
  if (to.origin === from.origin) return true
  const upgraded = from.protocol === 'http:' && to.protocol === 'https:'
  return upgraded && to.hostname === from.hostname
}
