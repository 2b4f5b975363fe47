// What stands in the form of a key, and what of it goes to the gateway.
import '#browser/no-eval.ts'
import type { RouteInput } from '#browser/api/fetch-route.ts'
import { fromZonedInput, toZonedInput } from '#browser/format/zoned-input.ts'
import type { KeyRight, Permission } from '#contract/permissions.ts'
import { type ApiKey, type keyCreate, keyRequest, type keyUpdate } from '#contract/routes/keys.ts'
import { type Role, roleOf, singles } from './roles.ts'

export const lifetimes = ['never', '30', '90', '365', 'date'] as const
type Lifetime = (typeof lifetimes)[number]

export interface KeyDraft {
  readonly label: string
  /** Null where it is not the form's to say. */
  readonly projectId: string | null
  /** Opens every channel; null leaves the choice to `reads`. */
  readonly role: Role | null
  readonly reads: readonly Permission[]
  /** Null until some are chosen: then they follow the permissions (key-rights.ts). */
  readonly rights: readonly KeyRight[] | null
  readonly masked: boolean
  readonly lifetime: Lifetime
  /** `2026-11-19`, for the lifetime `date`. */
  readonly date: string
}

const DAY_MS = 86_400_000

/** A form to make a key: reading one's channels is the least that a program needs. */
export function emptyDraft(projectId: string | null): KeyDraft {
  return { label: '', projectId, role: null, reads: [], rights: null, masked: false, lifetime: '90', date: '' }
}

/** A form to change this key. */
export function draftOf({ label, permissions, rights, masked, expiresAt }: ApiKey, zone: string): KeyDraft {
  return {
    label,
    projectId: null,
    role: roleOf(permissions) ?? null,
    reads: singles.filter((permission) => permissions.includes(permission)),
    rights,
    masked,
    lifetime: expiresAt === null ? 'never' : 'date',
    date: toZonedInput(expiresAt, zone).slice(0, 10),
  }
}

export function permissionsOf({ role, reads }: KeyDraft): Permission[] {
  return role === null ? singles.filter((permission) => reads.includes(permission)) : [role]
}

/** When the key ends; '' for a date that is not filled in. A day counts to its last minute. */
export function expiryOf({ lifetime, date }: KeyDraft, now: number, zone: string): string | null {
  if (lifetime === 'never') return null
  if (lifetime === 'date') return fromZonedInput(`${date}T23:59`, zone) ?? ''
  return new Date(now + Number(lifetime) * DAY_MS).toISOString()
}

export function newKey(draft: KeyDraft, now: number, zone: string): RouteInput<typeof keyCreate> {
  return {
    label: draft.label,
    ...(draft.projectId !== null && { projectId: draft.projectId }),
    permissions: permissionsOf(draft),
    ...(draft.rights && { rights: [...draft.rights] }),
    masked: draft.masked,
    expiresAt: expiryOf(draft, now, zone),
  }
}

/**
 * Only what was touched: what the form cannot show (a second role, an exact hour) stays as it is. Rights go along with
 * permissions, which would bring their usual ones.
 */
export function keyChange(draft: KeyDraft, before: KeyDraft, now: number, zone: string): RouteInput<typeof keyUpdate> {
  const granted = permissionsOf(draft)
  const regranted = granted.join() !== permissionsOf(before).join()
  const rights = regranted || draft.rights?.join() !== before.rights?.join() ? draft.rights : null
  const expires = draft.lifetime !== before.lifetime || (draft.lifetime === 'date' && draft.date !== before.date)
  return {
    ...(draft.label !== before.label && { label: draft.label }),
    ...(regranted && { permissions: granted }),
    ...(rights && { rights: [...rights] }),
    ...(draft.masked !== before.masked && { masked: draft.masked }),
    ...(expires && { expiresAt: expiryOf(draft, now, zone) }),
  }
}

export const keyFields = ['label', 'projectId', 'permissions', 'rights', 'masked', 'expiresAt'] as const
export type KeyField = (typeof keyFields)[number]

/** Fields that the gateway would refuse, by the same schema that it uses and the time of this machine. */
export function badFields(input: RouteInput<typeof keyCreate>, now: number): KeyField[] {
  const parsed = keyRequest.safeParse(input)
  const found = new Set(parsed.error?.issues.map(({ path }) => path[0]))
  if (input.expiresAt && Date.parse(input.expiresAt) <= now) found.add('expiresAt')
  return keyFields.filter((field) => found.has(field))
}
