// Everybody who might ask: for the permission matrix.
import type { InjectOptions, LightMyRequestResponse } from 'fastify'
import { type KeyRight, type Permission, permissions, type Right } from '#contract/permissions.ts'
import { sessionCookie } from '../access/access.ts'
import { mayDo } from '../access/principal.ts'
import { OWNER_KEY, type TestGateway } from '../test-gateway.ts'
import { EMPTY, OTHER, OWN, type ProjectId } from './test-matrix-world.ts'

/**
 * How much of each route a caller is asked: every case, all but the other forms of a question, or its sharpest case alone,
 * where what a caller reads is what another one reads, or nothing.
 */
export type Depth = 'every' | 'plain' | 'once'

export interface Caller {
  readonly name: string
  /** False: nobody whom the gateway knows. */
  readonly known: boolean
  readonly secret: string | undefined
  readonly depth: Depth
  readonly reads: readonly string[]
  readonly administers: boolean
  readonly owns: boolean
  /** Saves what a project shares. */
  readonly shares: boolean
  readonly rights: readonly Right[]
  readonly masked: boolean
  /** Sees every project, those to come too. */
  readonly seesAll: boolean
  /** The projects whose rows may show. */
  readonly sees: readonly ProjectId[]
  inject(options: InjectOptions): Promise<LightMyRequestResponse>
}

// By hand, so that a slip in the contract shows.
const everything = ['sms', 'call', 'whatsapp', 'whatsapp-incoming']
const reads: Record<Permission, readonly string[]> = {
  'Project Owner': everything,
  'Project Admin': everything,
  'Project Member': everything,
  Viewer: everything,
  'Read All Project Resources': everything,
  'Read SMS Log': ['sms'],
  'Read Call Log': ['call'],
  'Read WhatsApp Log': ['whatsapp', 'whatsapp-incoming'],
}
const all: readonly Right[] = ['reveal', 'export', 'manage-sources', 'manage-keys']
const usual = (permission: Permission | undefined): readonly KeyRight[] =>
  permission === 'Project Owner' || permission === 'Project Admin' ? ['reveal', 'export', 'manage-keys'] : ['export']

interface Spec {
  readonly depth: Depth
  readonly permission?: Permission | undefined
  readonly rights?: readonly KeyRight[]
  readonly masked?: boolean
  readonly project?: ProjectId
}

// The others read what these read, or one channel instead of another.
const depths: Partial<Record<Permission, Depth>> = {
  'Project Owner': 'every',
  'Project Admin': 'plain',
  'Project Member': 'plain',
  'Read SMS Log': 'every',
}
const named = (permission: Permission | undefined, project: ProjectId, depth: Depth) =>
  [`${permission ?? 'no permission'} of ${project}`, { permission, project, depth }] as const

/** Keys, by name. */
const keySpecs: Readonly<Record<string, Spec>> = {
  ...Object.fromEntries(permissions.map((each) => named(each, OWN, depths[each] ?? 'once'))),
  // Nothing is nothing, whoever sees it.
  ...Object.fromEntries(
    (['Project Owner', 'Read SMS Log', undefined] as const).map((each) => named(each, EMPTY, 'once')),
  ),
  ...Object.fromEntries([named(undefined, OWN, 'once')]),
  'viewer without rights': { permission: 'Viewer', rights: [], depth: 'once' },
  'viewer who manages keys': { permission: 'Viewer', rights: ['manage-keys'], depth: 'plain' },
  'viewer who reveals, unmasked': { permission: 'Viewer', rights: ['reveal'], depth: 'once' },
  'project owner without rights': { permission: 'Project Owner', rights: [], depth: 'once' },
  'masked viewer': { permission: 'Viewer', masked: true, depth: 'once' },
  'masked viewer who reveals': { permission: 'Viewer', rights: ['reveal'], masked: true, depth: 'once' },
  'masked admin': { permission: 'Project Admin', masked: true, depth: 'plain' },
}

/** Users of an identity provider, by name: the projects that they are given, and what they may do in them. */
const userSpecs = {
  'user of one project': { sees: [OWN], rights: ['export'], depth: 'once' },
  'user of two projects': { sees: [OWN, OTHER], rights: ['manage-sources'], depth: 'plain' },
  'user of all projects': { sees: [OWN, OTHER, EMPTY], rights: ['manage-sources'], depth: 'once' },
} as const

/** Names of all callers; `makeCaller` makes them. */
export const callerNames: readonly string[] = [
  'owner',
  'owner of one project',
  ...Object.keys(keySpecs),
  ...Object.keys(userSpecs),
  'expired',
  'revoked',
  'unknown',
  'nobody',
]

export async function makeCaller(gateway: TestGateway, name: string): Promise<Caller> {
  const nothing = { reads: [], administers: false, owns: false, shares: false, rights: [], masked: false, sees: [] }
  const nobody = { name, ...nothing, depth: 'once', seesAll: false, known: false, secret: undefined } as const
  const withHeaders = (headers: Record<string, string>) => (options: InjectOptions) =>
    gateway.app.inject({ ...options, headers: { ...options.headers, ...headers } })
  const may = { reads: everything, administers: true, owns: true, shares: true, rights: all, masked: false }
  const owning = { ...may, depth: 'every', known: true, secret: OWNER_KEY } as const
  switch (name) {
    case 'owner':
      return { name, ...owning, seesAll: true, sees: [OWN, OTHER, EMPTY], inject: withHeaders({ apikey: OWNER_KEY }) }
    case 'owner of one project':
      return {
        name,
        ...owning,
        seesAll: false,
        sees: [OWN],
        inject: withHeaders({ apikey: OWNER_KEY, projectid: OWN }),
      }
    case 'nobody':
      return { ...nobody, inject: withHeaders({}) }
    case 'unknown':
      return { ...nobody, secret: 'tbk_unknown', inject: withHeaders({ apikey: 'tbk_unknown' }) }
    case 'expired': {
      const expiresAt = '2026-01-01T00:00:00.000Z'
      const { secret } = await gateway.makeKey({ projectId: OWN, permissions: ['Project Owner'], expiresAt })
      return { ...nobody, secret, inject: withHeaders({ apikey: secret }) }
    }
    case 'revoked': {
      const { secret, key } = await gateway.makeKey({ projectId: OWN, permissions: ['Project Owner'] })
      await gateway.inject({ method: 'DELETE', url: `/api/keys/${key.id}` })
      return { ...nobody, secret, inject: withHeaders({ apikey: secret }) }
    }
  }
  const user = Object.entries(userSpecs).find(([each]) => each === name)?.[1]
  if (user) return makeUser(gateway, name, user)
  const spec = keySpecs[name]
  if (!spec) throw new Error(`no caller ${name}`)
  const { permission, rights = usual(permission), masked = false, project = OWN, depth } = spec
  const permissionsHeld = permission ? [permission] : []
  const made = await gateway.makeKey({ projectId: project, permissions: permissionsHeld, rights, masked })
  return {
    ...{ name, depth, rights, masked },
    ...{ known: true, secret: made.secret, seesAll: false, sees: [project], inject: made.inject },
    ...held(permission),
  }
}

function held(permission: Permission | undefined) {
  const administers = permission === 'Project Owner' || permission === 'Project Admin'
  return {
    reads: permission ? reads[permission] : [],
    administers,
    owns: permission === 'Project Owner',
    shares: administers || permission === 'Project Member',
  }
}

async function makeUser(
  { app, deps }: TestGateway,
  name: string,
  { sees, rights, depth }: (typeof userSpecs)[keyof typeof userSpecs],
): Promise<Caller> {
  const seesAll = sees.length === 3
  const may = mayDo(['Viewer'], rights)
  const projects = seesAll ? 'all' : sees
  const who = { kind: 'user', id: name, name, projects, masked: false, ...may } as const
  const visit = { address: '127.0.0.1', userAgent: 'Tests' }
  const signIn = async () => (await deps.access.startUserSession(who, visit)).token ?? ''
  let token = await signIn()
  const send = ({ headers, ...rest }: InjectOptions) =>
    app.inject({
      ...rest,
      headers: { ...headers, cookie: `${sessionCookie}=${token}`, 'sec-fetch-site': 'same-origin' },
    })
  return {
    ...{ name, depth, rights, masked: false, seesAll, sees, known: true, secret: undefined },
    ...held('Viewer'),
    // Some routes end the session by which they are asked.
    inject: async (options) => {
      const answer = await send(options)
      if (answer.statusCode !== 401) return answer
      token = await signIn()
      return send(options)
    },
  }
}
