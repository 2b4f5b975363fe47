// A browser for tests of signing in: cookies by host, and one step of a redirect at a time.
import { oidcPaths } from '#contract/routes/session.ts'
import type { Asked } from '../test-gateway.ts'

/** A browser in which somebody signs in to the console at `origin`, which is answered by `app`. */
export function openBrowser(app: Asked, origin: string) {
  const jars = new Map<string, Map<string, string>>()
  const jarOf = (url: URL) => {
    const jar = jars.get(url.host) ?? new Map<string, string>()
    jars.set(url.host, jar)
    return jar
  }
  const keep = (url: URL, set: readonly string[]) => {
    for (const [name = '', value = ''] of set.map((line) => line.split(';')[0]?.split('=') ?? []))
      if (value === '') jarOf(url).delete(name)
      else jarOf(url).set(name, value)
  }

  async function open(address: string | URL): Promise<{ url: URL; status: number; location: URL | undefined }> {
    const url = new URL(address)
    const cookie = [...jarOf(url)].map((pair) => pair.join('=')).join('; ')
    if (url.origin !== origin) {
      const answer = await fetch(url, { redirect: 'manual', headers: { cookie } })
      keep(url, answer.headers.getSetCookie())
      const to = answer.headers.get('location')
      return { url, status: answer.status, location: to === null ? undefined : new URL(to, url) }
    }
    const answer = await app.inject({ url: url.pathname + url.search, headers: { cookie, host: url.host } })
    keep(url, [answer.headers['set-cookie'] ?? []].flat())
    const to = answer.headers.location
    return { url, status: answer.statusCode, location: to === undefined ? undefined : new URL(String(to), url) }
  }

  /** From the button to where the provider sends the browser back to. */
  async function signInAs(who: string, to = '/sms?range=today'): Promise<URL> {
    let step = await open(`${origin}${oidcPaths.begin}?to=${encodeURIComponent(to)}`)
    while (step.location && !step.location.href.startsWith(origin + oidcPaths.callback)) {
      const { location } = step
      if (location.pathname.startsWith('/interaction/')) location.searchParams.set('as', who)
      step = await open(location)
    }
    if (!step.location) throw new Error(`the way ended at ${step.url} with ${step.status}`)
    return step.location
  }

  return {
    open,
    signInAs,
    cookies: () => jarOf(new URL(origin)),
    ends: async (address: URL) => (await open(address)).location?.href.slice(origin.length),
    session: async () => {
      const cookie = [...jarOf(new URL(origin))].map((pair) => pair.join('=')).join('; ')
      const answer = await app.inject({ url: '/api/session', headers: { cookie } })
      return answer.statusCode === 200 ? answer.json() : answer.statusCode
    },
  }
}
