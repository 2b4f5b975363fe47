// A real OpenID provider for tests, on a port of its own. Its sign-in page asks for nothing but who one is.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider from 'oidc-provider'

export interface TestProvider {
  readonly issuer: string
  close(): Promise<void>
}

export const CLIENT = { id: 'tollbook', secret: 'secret-of-the-client-in-tests' } as const

const SCOPES = 'openid profile email groups'

/** `people`: the claims of each by their id. The page of a sign-in is `/interaction/<uid>?as=<id>`. */
export async function startTestProvider(
  people: Readonly<Record<string, object>>,
  redirectUris: readonly string[],
  port = 0,
): Promise<TestProvider> {
  let handle: (request: IncomingMessage, response: ServerResponse) => unknown = () => {}
  const server = createServer((request, response) => void handle(request, response))
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const provider = makeProvider(issuer, people, redirectUris)
  const answer = provider.callback()
  handle = (request, response) =>
    request.url?.startsWith('/interaction/')
      ? interact(provider, Object.keys(people), request, response)
      : answer(request, response)
  return { issuer, close: () => closeServer(server) }
}

function makeProvider(
  issuer: string,
  people: Readonly<Record<string, object>>,
  redirectUris: readonly string[],
): Provider {
  return new Provider(issuer, {
    clients: [{ client_id: CLIENT.id, client_secret: CLIENT.secret, redirect_uris: [...redirectUris] }],
    scopes: SCOPES.split(' '),
    claims: { openid: ['sub'], profile: ['name', 'preferred_username'], email: ['email'], groups: ['groups'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    ttl: { Interaction: 600, Session: 600, Grant: 600, AccessToken: 600, IdToken: 600 },
    cookies: { keys: ['key-of-the-cookies-in-tests'] },
    findAccount: (_context, id) =>
      people[id] ? { accountId: id, claims: async () => ({ sub: id, ...people[id] }) } : undefined,
    // Nobody is asked whether the console may know who they are.
    loadExistingGrant: async ({ oidc }) => {
      const { client, session } = oidc
      if (!client || !session?.accountId) return undefined
      const grant = new oidc.provider.Grant({ clientId: client.clientId, accountId: session.accountId })
      grant.addOIDCScope(SCOPES)
      await grant.save()
      return grant
    },
  })
}

async function interact(
  provider: Provider,
  names: readonly string[],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? '', provider.issuer)
  const accountId = url.searchParams.get('as')
  if (accountId === null) {
    const links = names.map((name) => `<a href="?as=${name}">${name}</a>`).join(' ')
    response
      .setHeader('content-type', 'text/html')
      .end(`<!doctype html><title>Provider</title><h1>Who are you?</h1>${links}`)
    return
  }
  const result = accountId === '' ? { error: 'access_denied' } : { login: { accountId } }
  await provider.interactionFinished(request, response, result)
}

function closeServer(server: Server): Promise<void> {
  server.closeAllConnections()
  return new Promise((resolve) => server.close(() => resolve()))
}
