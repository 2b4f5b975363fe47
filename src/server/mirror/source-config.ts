// A source as it is configured: its own settings, and what is assumed where they say nothing.
import { z } from 'zod'
import { channels } from '#contract/channels/index.ts'
import { parseInstant } from '#contract/instant.ts'
import { isLinkedOnly } from '../outbound/linked-only.ts'
import { SENDZEN_CHANNEL } from '../sources/sendzen-channel.ts'

export interface SourceConfig {
  /** Slug, stable: names its windows in the ledger. */
  readonly id: string
  readonly kind: SourceKind
  readonly label: string
  /** Without a trailing slash. */
  readonly url: string
  /** API key or bearer token. */
  readonly secret: string
  readonly everySeconds: number
  /** Canonical ISO; nothing older is asked for. */
  readonly startAt: string | null
  /** Of the backfill. */
  readonly order: 'newest-first' | 'oldest-first'
  readonly channels: readonly string[]
  /** Where the source's own pages are, for links; null where it has none. */
  readonly consoleUrl: string | null
  readonly requestsPerSecond: number
}

export type SourceKind = 'oneuptime' | 'sendzen'

interface KindDefaults {
  readonly label: string
  readonly url: string | undefined
  readonly requestsPerSecond: number
  /** Which of a row's times tells that it is new: a source whose rows never change knows only the first. */
  readonly newBy: 'created' | 'updated'
  /** Whether it says how far its past goes; of one that does not, some past is taken for granted. */
  readonly knowsOldest: boolean
  /** Every channel that a source of this kind can give. */
  readonly channels: readonly string[]
}

export const sourceKinds: Readonly<Record<SourceKind, KindDefaults>> = {
  oneuptime: {
    label: 'OneUptime',
    url: undefined,
    requestsPerSecond: 20,
    newBy: 'updated',
    knowsOldest: true,
    channels: channels.filter(({ direction }) => direction === 'outbound').map(({ id }) => id),
  },
  sendzen: {
    label: 'SendZen',
    url: 'https://api.sendzen.io',
    requestsPerSecond: 10,
    newBy: 'created',
    knowsOldest: false,
    channels: [SENDZEN_CHANNEL],
  },
}

// No message repeats what was given: it may be a secret in the wrong place.
const needed = { error: ({ input }: { input?: unknown }) => (input === undefined ? 'is missing' : 'must be a text') }

const address = z.string(needed).transform((text, context) => {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (!url || !/^https?:$/.test(url.protocol)) return refuse(context, 'must be an address with http:// or https://')
  if (url.username || url.password) return refuse(context, 'must not hold a user or a password')
  if (isLinkedOnly(url.hostname)) return refuse(context, 'must not be an address of the link, where nothing is asked')
  if (url.search || url.hash) return refuse(context, 'must end before "?" and "#"')
  return url.href.replace(/\/+$/, '')
})

const startAt = z.string('must be a date').transform((text, context) => {
  return parseInstant(text) ?? refuse(context, 'must be a date such as 2026-01-31 or 2026-01-31T12:00:00Z')
})

function refuse(context: z.RefinementCtx, message: string): never {
  context.addIssue({ code: 'custom', message })
  return z.NEVER
}

const LABEL = 'must be a text of 1 to 100 characters'
const CHANNELS = 'must be a list of channels'

function numberFrom(least: number, most: number) {
  const message = `must be a number from ${least} to ${most}`
  return z.number(message).min(least, message).max(most, message)
}

const settings = z.strictObject({
  id: z.string(needed).regex(/^[a-z0-9][a-z0-9-]{0,62}$/, 'must be lower-case letters, digits and hyphens, at most 63'),
  kind: z.enum(['oneuptime', 'sendzen'], 'must be oneuptime or sendzen'),
  label: z.string(LABEL).trim().min(1, LABEL).max(100, LABEL).optional(),
  url: address.optional(),
  secret: z
    .string(needed)
    .trim()
    // Anything else is no header; a line end often comes along with a secret from a file.
    .regex(/^[\x21-\x7e]{1,4096}$/, 'must be printable ASCII without spaces'),
  everySeconds: numberFrom(1, 86_400).default(60),
  startAt: startAt.nullable().default(null),
  order: z.enum(['newest-first', 'oldest-first'], 'must be newest-first or oldest-first').default('newest-first'),
  channels: z.array(z.string(CHANNELS), CHANNELS).min(1, CHANNELS).optional(),
  consoleUrl: address.nullable().optional(),
  requestsPerSecond: numberFrom(0.01, 10_000).optional(),
})

const sourceSettings = settings.transform((given, context): SourceConfig => {
  const kind = sourceKinds[given.kind]
  const url = given.url ?? kind.url
  if (url === undefined) return refuseField(context, 'url', 'is missing')
  if (url.includes(given.secret)) return refuseField(context, 'url', 'must not hold the secret')
  const unknown = given.channels?.find((id) => !kind.channels.includes(id))
  if (unknown !== undefined)
    return refuseField(context, 'channels', `may hold ${kind.channels.join(', ')} for ${kind.label}`)
  return {
    ...given,
    url,
    label: given.label ?? given.id,
    channels: [...new Set(given.channels ?? kind.channels)],
    consoleUrl: given.consoleUrl === undefined ? (given.kind === 'oneuptime' ? url : null) : given.consoleUrl,
    requestsPerSecond: given.requestsPerSecond ?? kind.requestsPerSecond,
  }
})

function refuseField(context: z.RefinementCtx, field: string, message: string): never {
  context.addIssue({ code: 'custom', path: [field], message })
  return z.NEVER
}

/** What is wrong with a source, and which of its settings it is about. */
export interface SourceMistake {
  readonly field: string | undefined
  readonly message: string
}

/** The source, or the first mistake in its settings. */
export function checkSource(given: unknown): SourceConfig | { readonly mistake: SourceMistake } {
  const parsed = sourceSettings.safeParse(given)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  if (issue?.code === 'unrecognized_keys') return { mistake: { field: issue.keys[0], message: 'is no known setting' } }
  const field = issue?.path.length ? issue.path.map(String).join('.') : undefined
  return { mistake: { field, message: issue?.message ?? 'is no source' } }
}
