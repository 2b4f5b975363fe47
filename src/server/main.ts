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
import { makeSigner } from './access/signer.ts'
import { buildApp, buildProbes } from './app.ts'
import { makeAudit } from './audit/audit.ts'
import { runAlerts } from './budgets/alerts/run-alerts.ts'
import { makeSender } from './budgets/alerts/send-webhook.ts'
import { type Config, ConfigError, readConfig } from './config.ts'
import { prepareDirectory } from './data-directory.ts'
import { seedDemo } from './demo/seed-demo.ts'
import type { Parts } from './http/deps.ts'
import { runMirror } from './mirror/mirror.ts'
import { guardFetch } from './outbound/guard-fetch.ts'
import { runPrivacy } from './privacy/run-privacy.ts'
import { makePricesInUse } from './rates/cards/prices-in-use.ts'
import { pricedStore } from './rates/priced-store.ts'
import { openReveals } from './reveal/reveals.ts'
import { readRole } from './role.ts'
import { openStore, StoreNotOpened } from './store/connect.ts'
import { mergeParts } from './store/merge-parts.ts'
import { migrate } from './store/migrate.ts'
import { repairCopies } from './store/repair-copies.ts'
import { readSetting, writeSetting } from './store/settings.ts'
import type { Store } from './store/store.ts'

/** `yes` while a process holds the store: found at a start, it means that the last one was killed. */
const RUNNING = 'running'

/** Requests under way get this long to finish after SIGTERM. */
const STOP_MS = 10_000

async function start(): Promise<void> {
  const config = readConfig(process.env)
  const role = readRole(process.argv.slice(2), config.store.kind)
  // A process over a ClickHouse server that was given its key writes nothing here.
  if (config.store.kind === 'embedded' || config.ownerKey === undefined) prepareDirectory(config.dataDirectory)
  guardFetch()
  const ownerKey = config.ownerKey ?? loadOwnerKey(config.dataDirectory)
  const store = await openStore(config.store)
  await migrate(store)
  // An embedded engine dies with the process; a server finishes what it was given.
  if (config.store.kind === 'embedded' && (await readSetting(store, RUNNING)) === 'yes') await repairCopies(store)
  await writeSetting(store, RUNNING, 'yes')
  const seeded = await seed(store, config)
  let listening = ''
  const webhooks = {
    send: makeSender({ allowPrivate: config.allowPrivateWebhooks }),
    consoleUrl: () => config.publicUrl ?? listening,
  }
  const app = role === 'mirror' ? buildProbes(store) : await buildGateway(config, store, ownerKey, webhooks)
  await app.listen({ port: config.port, host: config.host })
  let working: Promise<unknown> = Promise.resolve()
  const stopping = stopOnSignal(app, store, () => working)
  const address = app.server.address()
  const port = typeof address === 'object' && address ? address.port : config.port
  if (role === 'mirror')
    process.stdout.write(`  Tollbook mirrors, and ${addressOf(config, port)} for /healthz and /readyz\n`)
  else printAddress(config, port, ownerKey)
  listening = `http://${hostOf(config)}:${port}`
  // Of those that serve there may be several; of those that mirror there is one, and it tells of budgets once.
  if (role !== 'web') working = runWork(config, store, webhooks, (message) => app.log.warn(message), stopping)
  // Only speed hangs on it: what fails here must not end the process.
  if (seeded)
    await mergeParts(store, stopping).catch((error: unknown) => app.log.warn({ err: error }, 'merging parts failed'))
}

/** Resolves when the process stops and everything under way has ended. */
function runWork(
  config: Config,
  store: Store,
  webhooks: Parts['webhooks'],
  warn: (message: string) => void,
  stopping: AbortSignal,
): Promise<unknown> {
  // Budgets are counted as the console counts them: what no source charged for, as the rate card in use says.
  const priced = pricedStore(store, makePricesInUse(store))
  return Promise.all([
    runMirror(store, config.sources, warn, stopping),
    runAlerts({ ...webhooks, store: priced, now: Date.now, warn }, stopping),
    runPrivacy({ store, audit: makeAudit(store), version: packageJson.version, now: Date.now, warn }, stopping),
  ])
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

/** Answers whether demo data was written. */
async function seed(store: Store, config: Config): Promise<boolean> {
  const started = Date.now()
  const wrote = await seedDemo(store, config.demoRows, new Date(), (written) => {
    const share = Math.round((written / config.demoRows) * 100)
    process.stdout.write(`\rWriting ${config.demoRows.toLocaleString('en')} rows of demo data … ${share} %`)
  })
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
