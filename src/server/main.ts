// The process: settings, store, gateway, signals. The only place where they meet.
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { FastifyInstance } from 'fastify'
import packageJson from '../../package.json' with { type: 'json' }
import { makeAccess } from './access/access.ts'
import { openKeys } from './access/keys.ts'
import { makeOidc } from './access/oidc/oidc.ts'
import { loadOwnerKey } from './access/owner-key.ts'
import { isSameOwnerKey } from './access/owner-key-mark.ts'
import { makeSigner } from './access/signer.ts'
import { buildApp, buildProbes } from './app.ts'
import { makeAudit } from './audit/audit.ts'
import { contactHasher } from './audit/contact-hash.ts'
import { makeSender } from './budgets/alerts/send-webhook.ts'
import { type Config, ConfigError, readConfig } from './config.ts'
import { prepareDirectory } from './data-directory.ts'
import { seedDemo } from './demo/seed-demo.ts'
import type { Parts } from './http/deps.ts'
import { guardFetch } from './outbound/guard-fetch.ts'
import { openReveals } from './reveal/reveals.ts'
import { readRole } from './role.ts'
import { runWork } from './role-work.ts'
import { openStore, StoreNotOpened } from './store/connect.ts'
import { type Leases, makeLeases } from './store/lease.ts'
import { mergeParts } from './store/merge-parts.ts'
import { migrate } from './store/migrate.ts'
import { repairCopies } from './store/repair-copies.ts'
import { readSetting, writeSetting } from './store/settings.ts'
import type { Store } from './store/store.ts'

/** `yes` while a process holds the store: found at a start, it means that the last one was killed. */
const RUNNING = 'running'

const OTHER_KEY =
  'The last gateway on this ClickHouse had another owner key: set TOLLBOOK_OWNER_KEY to the same for all that share it.'

/** Requests under way get this long to finish after SIGTERM. */
const STOP_MS = 10_000

async function start(): Promise<void> {
  const config = readConfig(process.env)
  const role = readRole(process.argv.slice(2), config)
  const makesKey = role !== 'mirror' && config.ownerKey === undefined
  // A process over a ClickHouse server that was given its key, or needs none, writes nothing here.
  if (config.store.kind === 'embedded' || makesKey) prepareDirectory(config.dataDirectory)
  guardFetch()
  const ownerKey = makesKey ? loadOwnerKey(config.dataDirectory) : config.ownerKey
  const store = await openStore(config.store)
  await migrate(store)
  // An embedded engine dies with the process; a server finishes what it was given.
  if (config.store.kind === 'embedded' && (await readSetting(store, RUNNING)) === 'yes') await repairCopies(store)
  await writeSetting(store, RUNNING, 'yes')
  const leases = makeLeases(store, (message) => void process.stderr.write(`${message}\n`))
  const seeded = await fillStore(store, config, leases, ownerKey)
  let listening = ''
  const webhooks = {
    send: makeSender({ allowPrivate: config.allowPrivateWebhooks }),
    consoleUrl: () => config.publicUrl ?? listening,
  }
  const isServing = role !== 'mirror' && ownerKey !== undefined
  const app = isServing ? await buildGateway(config, store, ownerKey, webhooks) : buildProbes(store)
  await app.listen({ port: config.port, host: config.host })
  let working: Promise<unknown> = Promise.resolve()
  const stopping = stopOnSignal(app, store, () => working)
  const address = app.server.address()
  const port = typeof address === 'object' && address ? address.port : config.port
  if (isServing) printAddress(config, port, ownerKey)
  else process.stdout.write(`  Tollbook mirrors, and ${addressOf(config, port)} for /healthz and /readyz\n`)
  listening = `http://${hostOf(config)}:${port}`
  if (role !== 'web') {
    const warn = (message: string) => app.log.warn(message)
    working = runWork({ store, sources: config.sources, webhooks, leases, warn }, stopping)
  }
  // Only speed hangs on it: what fails here must not end the process.
  if (seeded)
    await mergeParts(store, stopping).catch((error: unknown) => app.log.warn({ err: error }, 'merging parts failed'))
}

async function buildGateway(
  config: Config,
  store: Store,
  ownerKey: string,
  webhooks: Parts['webhooks'],
): Promise<FastifyInstance> {
  const keys = openKeys(store)
  const audit = makeAudit(store)
  const oidc = config.oidc && makeOidc(config.oidc, ownerKey, keys.now)
  return buildApp({
    store,
    access: makeAccess(ownerKey, keys, audit, { sessions: config.sessions, oidc }),
    keys,
    audit,
    reveals: openReveals(store, { secret: ownerKey, minutes: config.revealMinutes }),
    tokens: makeSigner(ownerKey, 'page'),
    consoleDirectory: findConsole(),
    sources: config.sources,
    webhooks,
    trustProxy: config.trustProxy,
    version: packageJson.version,
    logLevel: 'warn',
  })
}

/** Writes what is made once in the life of a store. Answers whether demo data was written. */
async function fillStore(store: Store, config: Config, leases: Leases, ownerKey: string | undefined): Promise<boolean> {
  const started = Date.now()
  const onProgress = (written: number) => {
    const share = Math.round((written / config.demoRows) * 100)
    process.stdout.write(`\rWriting ${config.demoRows.toLocaleString('en')} rows of demo data … ${share} %`)
  }
  let wrote = false
  const write = async () => {
    if (store.isShared && ownerKey !== undefined && !(await isSameOwnerKey(store, ownerKey)))
      process.stderr.write(`${OTHER_KEY}\n`)
    // Made once: with two of them, who is erased at one gateway would come back by the other.
    await contactHasher(store)
    wrote = await seedDemo(store, config.demoRows, new Date(), onProgress)
  }
  // Of two that start at the same moment the second finds what the first has written.
  await leases.hold('start', write, new AbortController().signal)
  if (wrote) process.stdout.write(` (${((Date.now() - started) / 1000).toFixed(1)} s)\n`)
  return wrote
}

// Beside the built gateway (dist/server/main.js), or in the checkout when run from source.
function findConsole(): string | undefined {
  const here = dirname(fileURLToPath(import.meta.url))
  return [join(here, '../browser'), join(here, '../../dist/browser')].find((path) =>
    existsSync(join(path, 'index.html')),
  )
}

/** Aborted when the process begins to stop. */
function stopOnSignal(app: FastifyInstance, store: Store, working: () => Promise<unknown>): AbortSignal {
  const controller = new AbortController()
  const stop = async () => {
    if (controller.signal.aborted) return
    controller.abort()
    setTimeout(() => process.exit(1), STOP_MS).unref()
    // A connection that was busy when the stop began is idle, but open, after its answer.
    const idle = setInterval(() => app.server.closeIdleConnections(), 100)
    await app.close()
    clearInterval(idle)
    await working()
    await writeSetting(store, RUNNING, 'no')
    await store.close()
    process.exit(0)
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop())
  return controller.signal
}

function hostOf({ host }: Config): string {
  return host.includes(':') ? `[${host}]` : host
}

function addressOf(config: Config, port: number): string {
  return `listens on http://${hostOf(config)}:${port}`
}

function printAddress(config: Config, port: number, ownerKey: string): void {
  const address = addressOf(config, port)
  const lines = [
    '',
    `  Tollbook ${address}`,
    '',
    '  Sign in (this link carries the owner key; it is not sent over the network as part of the address):',
    `  ${address.slice('listens on '.length)}/#key=${encodeURIComponent(ownerKey)}`,
    '',
  ]
  process.stdout.write(`${lines.join('\n')}\n`)
}

try {
  await start()
} catch (error) {
  if (error instanceof ConfigError || error instanceof StoreNotOpened) process.stderr.write(`${error.message}\n`)
  else
    process.stderr.write(
      `Tollbook could not start: ${error instanceof Error ? (error.stack ?? error.message) : error}\n`,
    )
  process.exit(1)
}
