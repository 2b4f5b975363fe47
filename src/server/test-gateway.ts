// A gateway over the real engine for tests, asked through Fastify's inject.
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify'
import { findChannel } from '#contract/channels/index.ts'
import { type AccessSettings, makeAccess } from './access/access.ts'
import { makeSecret } from './access/key-secret.ts'
import { type Keys, openKeys } from './access/keys.ts'
import { type NewKey, saveKey } from './access/save-key.ts'
import { makeSigner } from './access/signer.ts'
import type { StoredKey } from './access/stored-key.ts'
import { buildApp } from './app.ts'
import { makeAudit } from './audit/audit.ts'
import { makeSender } from './budgets/alerts/send-webhook.ts'
import type { Parts } from './http/deps.ts'
import type { SourceConfig } from './mirror/source-config.ts'
import { openReveals } from './reveal/reveals.ts'
import type { Store } from './store/store.ts'
import { openTestStore } from './store/test-store.ts'

export const OWNER_KEY = 'owner-key-of-the-tests'

interface ImportAnswer {
  readonly accepted: number
  readonly rejected: number
  readonly errors: readonly { readonly line: number; readonly message: string }[]
}

/** As much of an app as a caller needs. */
export interface Asked {
  inject(options: InjectOptions): Promise<LightMyRequestResponse>
}

/** Calls with one key. */
export interface TestCaller {
  post(path: string, body?: unknown): Promise<LightMyRequestResponse>
  get(path: string): Promise<LightMyRequestResponse>
  /** Any call; the key's header is added. */
  inject(options: InjectOptions): Promise<LightMyRequestResponse>
  /** Imports NDJSON lines (objects or text) into a channel and answers the report. */
  importLines(channel: string, lines: readonly (object | string)[]): Promise<ImportAnswer>
}

/** An API key of the tests, its secret, and calls with it. */
export interface TestKey extends TestCaller {
  readonly key: StoredKey
  readonly secret: string
}

/** The gateway; its own calls are the owner's. */
export interface TestGateway extends TestCaller {
  readonly app: FastifyInstance
  /** What it is made of, to build a second one over the same store. */
  readonly deps: Parts
  readonly store: Store
  readonly keys: Keys
  /** Calls with the key of this secret. */
  as(secret: string): TestCaller
  /** Saves a key, also one that the API would refuse (expired, without permissions). `secret` is made up if not given. */
  makeKey(given: Partial<NewKey> & Pick<NewKey, 'permissions'> & { secret?: string }): Promise<TestKey>
  close(): Promise<void>
}

export interface TestGatewayOptions {
  readonly ownerKey?: string
  /** Milliseconds since 1970. */
  readonly now?: () => number
  readonly sources?: readonly SourceConfig[]
  readonly access?: AccessSettings
}

/** Tests try wrong keys by the hundred, all from one address. */
const unlimited = { windowMs: 60_000, perAddress: Number.POSITIVE_INFINITY, overall: Number.POSITIVE_INFINITY }

export async function openTestGateway(options: TestGatewayOptions = {}): Promise<TestGateway> {
  const { store, remove } = await openTestStore()
  return openGatewayOver(store, remove, options)
}

/** `remove` ends the store. */
export async function openGatewayOver(
  store: Store,
  remove: () => Promise<void>,
  { ownerKey = OWNER_KEY, now = Date.now, sources = [], access = {} }: TestGatewayOptions = {},
): Promise<TestGateway> {
  const keys = openKeys(store, now)
  const audit = makeAudit(store, now)
  const deps: Parts = {
    store,
    keys,
    audit,
    reveals: openReveals(store, { secret: ownerKey, minutes: 10, now }),
    access: makeAccess(ownerKey, keys, audit, { signIn: unlimited, headers: unlimited, ...access }),
    tokens: makeSigner(ownerKey, 'page'),
    consoleDirectory: undefined,
    sources,
    webhooks: { send: makeSender({ allowPrivate: true, now }), consoleUrl: () => 'https://console.test' },
    version: '0.0.0',
    logLevel: false,
  }
  const app = await buildApp(deps)
  return {
    ...callerWith(app, ownerKey),
    app,
    deps,
    store,
    keys,
    as: (secret) => callerWith(app, secret),
    async makeKey({ secret = makeSecret(), ...given }) {
      const defaults = { label: 'Test', projectId: 'project', masked: false, expiresAt: null, createdBy: 'Tests' }
      const key = await saveKey(keys, secret, { ...defaults, ...given })
      return { ...callerWith(app, secret), key, secret }
    },
    close: async () => {
      await app.close()
      await remove()
    },
  }
}

/** Calls of an app with the key of this secret. */
export function callerWith(app: Asked, secret: string): TestCaller {
  const headers = { apikey: secret }
  return {
    post: (url, body) => app.inject({ method: 'POST', url, headers, payload: (body ?? {}) as object }),
    get: (url) => app.inject({ method: 'GET', url, headers }),
    inject: (options) => app.inject({ ...options, headers: { ...options.headers, ...headers } }),
    importLines: async (channel, lines) => {
      if (!findChannel(channel)) throw new Error(`no channel ${channel}`)
      const payload = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n')
      const answer = await app.inject({
        method: 'POST',
        url: `/api/import?channel=${channel}`,
        headers: { ...headers, 'content-type': 'application/x-ndjson' },
        payload,
      })
      return answer.json()
    },
  }
}
