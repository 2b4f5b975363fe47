// Signing in through the organisation's identity provider: OpenID Connect, code flow with PKCE.
import { createHash } from 'node:crypto'
import * as client from 'openid-client'
import type { OidcRefusal } from '#contract/routes/session.ts'
import type { Principal } from '../principal.ts'
import type { OidcConfig } from './oidc-config.ts'
import { type Claims, rolesOf } from './roles.ts'
import { makeTransactions, type Transaction } from './transaction.ts'

/** What the provider may take for one answer, seconds. */
const TIMEOUT_S = 10

/** Who came back, and to where. */
export type OidcEnd =
  | { readonly user: Principal; readonly begun: Transaction }
  | { readonly refusal: OidcRefusal; readonly begun: Transaction | undefined; readonly cause?: unknown }

export interface Oidc {
  readonly label: string
  /** Where people open the console; undefined for the address of the request. */
  readonly publicUrl: string | undefined
  /** Where to send the browser, and what its cookie holds meanwhile; undefined when the provider does not answer. */
  begin(given: Pick<Transaction, 'redirectUri' | 'to' | 'session'>): Promise<{ url: URL; sealed: string } | undefined>
  /** `search` is the query of the address that the browser came back to. */
  finish(sealed: string | undefined, search: string): Promise<OidcEnd>
}

/** `secret` is the owner key; `now` is in milliseconds since 1970. */
export function makeOidc(config: OidcConfig, secret: string, now: () => number): Oidc {
  const transactions = makeTransactions(secret, now)
  let found: Promise<client.Configuration> | undefined

  // Not at the start: a provider that is away then must not keep the gateway down. What failed is tried again.
  function discover(): Promise<client.Configuration> {
    found ??= client
      .discovery(config.issuer, config.clientId, undefined, authentication(config.clientSecret), {
        timeout: TIMEOUT_S,
        execute: [
          // The signature of the claims is checked too, not only where they come from.
          client.enableNonRepudiationChecks,
          // oidc-config.ts lets plain HTTP pass on this machine alone.
          ...(config.issuer.protocol === 'http:' ? [client.allowInsecureRequests] : []),
        ],
      })
      .catch((error: unknown) => {
        found = undefined
        throw error
      })
    return found
  }

  async function readClaims(begun: Transaction, search: string): Promise<Claims> {
    const provider = await discover()
    const came = new URL(begun.redirectUri)
    came.search = search
    const tokens = await client.authorizationCodeGrant(provider, came, {
      pkceCodeVerifier: begun.verifier,
      expectedState: begun.state,
      expectedNonce: begun.nonce,
      idTokenExpected: true,
    })
    const claims = tokens.claims()
    if (!claims) throw new Error('the provider sent no claims')
    if (provider.serverMetadata().userinfo_endpoint === undefined) return claims
    // Many providers tell groups here alone.
    return { ...(await client.fetchUserInfo(provider, tokens.access_token, claims.sub)), ...claims }
  }

  return {
    label: config.label,
    publicUrl: config.publicUrl,
    async begin(given) {
      const provider = await discover().catch(() => undefined)
      if (!provider) return undefined
      const [state, nonce, verifier] = [client.randomState(), client.randomNonce(), client.randomPKCECodeVerifier()]
      const url = client.buildAuthorizationUrl(provider, {
        redirect_uri: given.redirectUri,
        scope: config.scopes,
        state,
        nonce,
        code_challenge: await client.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
      })
      return { url, sealed: transactions.seal({ ...given, state, nonce, verifier }) }
    },
    async finish(sealed, search) {
      const begun = transactions.open(sealed)
      // Also before the provider's own "no": anybody can send a browser here with one.
      if (!begun || new URLSearchParams(search).get('state') !== begun.state) return { refusal: 'expired', begun }
      try {
        const claims = await readClaims(begun, search)
        const granted = rolesOf(claims, config.roles)
        if (!granted) return { refusal: 'no-role', begun }
        return { user: { kind: 'user', ...identityOf(config.issuer, claims), ...granted }, begun }
      } catch (cause) {
        return { refusal: refusalOf(cause), begun, cause }
      }
    },
  }
}

function identityOf(issuer: URL, claims: Claims): Pick<Principal, 'id' | 'name'> {
  const names = [claims.name, claims.preferred_username, claims.email, claims.sub]
  const name = names.find((each): each is string => typeof each === 'string' && each.trim() !== '') ?? ''
  // Who they are stays the same when their name changes, and says nothing to whom it is shown.
  const id = createHash('sha256').update(`${issuer.href} ${claims.sub}`).digest('hex').slice(0, 32)
  return { id, name: name.trim().slice(0, 100) }
}

/** By the way that the provider knows; where it names none, the one that the standard takes for granted. */
function authentication(secret: string | undefined): client.ClientAuth {
  if (secret === undefined) return client.None()
  const [basic, post] = [client.ClientSecretBasic(secret), client.ClientSecretPost(secret)]
  return (server, ...rest) => {
    const known = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic']
    return (known.includes('client_secret_basic') ? basic : post)(server, ...rest)
  }
}

function refusalOf(error: unknown): OidcRefusal {
  if (error instanceof client.AuthorizationResponseError) return 'declined'
  const code = error instanceof client.ClientError ? error.code : undefined
  if (code === 'OAUTH_TIMEOUT' || error instanceof TypeError) return 'away'
  return 'failed'
}
