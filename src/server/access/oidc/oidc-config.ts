// The organisation's identity provider, as it is set up: the environment, and roles from tollbook.config.json.
import { z } from 'zod'
import { ConfigError } from '../../config-error.ts'
import { readConfigFile } from '../../config-file.ts'
import { checkRoles, type Role } from './roles.ts'

export interface OidcConfig {
  readonly issuer: URL
  readonly clientId: string
  /** Undefined for a public client, which proves itself by PKCE alone. */
  readonly clientSecret: string | undefined
  readonly scopes: string
  /** What the button says. */
  readonly label: string
  readonly roles: readonly Role[]
  /** Where people open the console, without a slash at its end; undefined for the address of each request. */
  readonly publicUrl: string | undefined
}

type Environment = Readonly<Record<string, string | undefined>>

const environment = z.object({
  TOLLBOOK_OIDC_ISSUER: z
    .url({ protocol: /^https?$/, error: 'must be an address with https://' })
    .transform((text, context) => {
      const url = new URL(text)
      const mistake = mistakeIn(url)
      if (mistake === undefined) return url
      context.addIssue({ code: 'custom', message: mistake })
      return z.NEVER
    }),
  TOLLBOOK_OIDC_CLIENT_ID: z.string('is needed beside TOLLBOOK_OIDC_ISSUER'),
  TOLLBOOK_OIDC_CLIENT_SECRET: z.string().optional(),
  TOLLBOOK_OIDC_SCOPES: z
    .string()
    .refine((scopes) => scopes.split(/\s+/).includes('openid'), 'must hold openid')
    .default('openid profile email'),
  TOLLBOOK_OIDC_LABEL: z.string().max(60, 'must have at most 60 characters').optional(),
})

/** Null where nothing is set up. A `ConfigError` of one line names the setting; it never shows the secret. */
export function readOidcConfig(env: Environment, directory: string, publicUrl: string | undefined): OidcConfig | null {
  // An empty variable is how shells and compose files say "not set".
  const given = Object.fromEntries(
    Object.entries(env).filter(([name, value]) => name.startsWith('TOLLBOOK_OIDC_') && value),
  )
  const file = readConfigFile(env, directory)
  const [first] = Object.keys(given)
  if (first === undefined && file?.oidc === undefined) return null
  if (given.TOLLBOOK_OIDC_ISSUER === undefined)
    throw new ConfigError(`TOLLBOOK_OIDC_ISSUER: is needed beside ${first ?? `oidc in ${file?.name}`}`)
  const parsed = environment.safeParse(given)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw new ConfigError(`${String(issue?.path[0])}: ${issue?.message}`)
  }
  const settings = parsed.data
  return {
    issuer: settings.TOLLBOOK_OIDC_ISSUER,
    clientId: settings.TOLLBOOK_OIDC_CLIENT_ID,
    clientSecret: settings.TOLLBOOK_OIDC_CLIENT_SECRET,
    scopes: settings.TOLLBOOK_OIDC_SCOPES,
    label: settings.TOLLBOOK_OIDC_LABEL ?? settings.TOLLBOOK_OIDC_ISSUER.host,
    roles: readRoles(file),
    publicUrl,
  }
}

const oidcSettings = z.strictObject({ roles: z.unknown() })

function readRoles(file: ReturnType<typeof readConfigFile>): readonly Role[] {
  if (file?.oidc === undefined)
    throw new ConfigError('TOLLBOOK_OIDC_ISSUER: needs oidc.roles in tollbook.config.json, which say who may do what')
  const parsed = oidcSettings.safeParse(file.oidc)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    const mistake =
      issue?.code === 'unrecognized_keys' ? `.${issue.keys[0]} is no known setting` : ' must be an object with "roles"'
    throw new ConfigError(`${file.name}: oidc${mistake}`)
  }
  const roles = checkRoles(parsed.data.roles)
  if ('mistake' in roles) throw new ConfigError(`${file.name}: oidc.${roles.mistake}`)
  return roles
}

/** What stands in the way of trusting this address with sign-ins. */
function mistakeIn({ protocol, hostname, username, password, search, hash }: URL): string | undefined {
  if (username || password) return 'must not hold a user or a password'
  if (search || hash) return 'must end before "?" and "#"'
  if (protocol === 'http:' && !/^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname))
    return 'must begin with https://: over http anybody on the way could sign in as anybody'
  return undefined
}
