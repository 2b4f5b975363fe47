// What the claims of a sign-in let a user do here: roles from tollbook.config.json.
import { z } from 'zod'
import { findPermission, type Permission, permissions, type Right, rights, usualRights } from '#contract/permissions.ts'
import { canonicalProjectId, mayDo, type Principal } from '../principal.ts'

export interface Role {
  /** Name of the claim; where there is none of that name, its dots lead into objects (`realm_access.roles`). */
  readonly claim: string
  /** What the claim is, or one of its values. */
  readonly equals: string | number | boolean
  readonly permissions: readonly Permission[]
  readonly rights: readonly Right[]
  readonly masked: boolean
  readonly projects: 'all' | readonly string[]
}

const PERMISSIONS = `must be a list of ${permissions.join(', ')}`
const RIGHTS = `must be a list of ${rights.join(', ')}`
const PROJECTS = 'must be "all" or a list of project IDs'

const permission = z.string(PERMISSIONS).transform((name, context) => {
  const found = findPermission(name)
  if (found) return found
  context.addIssue({ code: 'custom', message: PERMISSIONS })
  return z.NEVER
})

const projectId = z.string(PROJECTS).trim().min(1, PROJECTS).max(100, PROJECTS).transform(canonicalProjectId)

const role = z
  .strictObject(
    {
      claim: z.string('must be the name of a claim').min(1, 'must be the name of a claim'),
      equals: z.union([z.string(), z.number(), z.boolean()], 'must be a text, a number, true or false'),
      permissions: z.array(permission, PERMISSIONS).min(1, PERMISSIONS),
      rights: z.array(z.enum(rights, RIGHTS), RIGHTS).optional(),
      masked: z.boolean('must be true or false').default(true),
      projects: z.union([z.literal('all'), z.array(projectId).min(1, PROJECTS)], PROJECTS),
    },
    { error: ({ code }) => (code === 'unrecognized_keys' ? undefined : 'must be an object') },
  )
  .transform((given): Role => ({ ...given, rights: given.rights ?? usualRights(given.permissions) }))

const roleList = z.array(role, 'must be a list').min(1, 'must hold at least one role')

/** The roles, or what is wrong with them, by the place of the first mistake (`roles.0.permissions must …`). */
export function checkRoles(given: unknown): readonly Role[] | { readonly mistake: string } {
  const parsed = roleList.safeParse(given)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  if (issue?.code === 'unrecognized_keys')
    return { mistake: `${placeOf(issue.path.slice(0, 1))} has ${issue.keys[0]}, which is no known setting` }
  // A place within a list of names says less than the name of the list.
  return { mistake: `${placeOf(issue?.path.slice(0, 2) ?? [])} ${issue?.message}` }
}

function placeOf(path: readonly PropertyKey[]): string {
  return ['roles', ...path.map(String)].join('.')
}

/** The claims of a user, as their provider tells them. */
export type Claims = Readonly<Record<string, unknown>>

type Granted = Pick<Principal, 'masked' | 'projects'> & ReturnType<typeof mayDo>

/**
 * All roles that match, added up; undefined when none does. Masked only if every one of them is. The sum counts in every
 * project of any of them.
 */
export function rolesOf(claims: Claims, roles: readonly Role[]): Granted | undefined {
  const held = roles.filter((each) => matches(claimOf(claims, each.claim), each.equals))
  if (held.length === 0) return undefined
  const projects = held.map((each) => each.projects)
  return {
    masked: held.every(({ masked }) => masked),
    projects: projects.includes('all') ? 'all' : [...new Set(projects.flat())],
    ...mayDo([...new Set(held.flatMap((each) => each.permissions))], [...new Set(held.flatMap((each) => each.rights))]),
  }
}

function matches(value: unknown, wanted: Role['equals']): boolean {
  return Array.isArray(value) ? value.includes(wanted) : value === wanted
}

function claimOf(claims: Claims, name: string): unknown {
  if (Object.hasOwn(claims, name)) return claims[name]
  return name
    .split('.')
    .reduce<unknown>(
      (value, part) =>
        typeof value === 'object' && value !== null && Object.hasOwn(value, part) ? (value as Claims)[part] : undefined,
      claims,
    )
}
