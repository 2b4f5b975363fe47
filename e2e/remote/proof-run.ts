// The story of the proof: upstreams that fail, rows that change and arrive, a gateway that is killed again and again.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Gateway, startGateway } from '../gateway.ts'
import { FaultScript, passingFaults } from './faults.ts'
import { type OneUptimeRemote, startOneUptime } from './oneuptime-remote.ts'
import type { ProofSettings } from './proof-settings.ts'
import { Random } from './random.ts'
import { type SendzenRemote, startSendzen } from './sendzen-remote.ts'
import { act, readSources } from './sources-api.ts'

const DAY_MS = 86_400_000
const DAYS = 10
/** Both clocks are wrong, in different directions. */
const SKEW_MS = { oneuptime: 45_000, sendzen: -30_000 }
const MEDDLE_EVERY_MS = 250

export interface Proof {
  readonly oneuptime: OneUptimeRemote
  readonly sendzen: SendzenRemote
  /** The gateway as it lives now. */
  gateway: Gateway
  kills: number
  end(): Promise<void>
}

export interface RestartableProof extends Proof {
  /** Kills the gateway and starts another over the same directory. */
  restart(): Promise<void>
}

/** Starts both upstreams and a gateway that mirrors them into an empty directory. */
export async function beginProof(settings: ProofSettings): Promise<RestartableProof> {
  const { seed, rows, badRows, entries, badEntries, faultShare } = settings
  const script = (kinds: typeof passingFaults) => new FaultScript({ seed, share: faultShare, kinds })
  const oneuptime = await startOneUptime({
    ...{ seed, rows, badRows, days: DAYS, skewMs: SKEW_MS.oneuptime },
    faults: script(passingFaults),
  })
  const messages = oneuptime.tables.at(-1)?.rows.length ?? 0
  const sendzen = await startSendzen({
    ...{ seed, entries, badEntries, messages, days: DAYS, skewMs: SKEW_MS.sendzen },
    faults: script([...passingFaults, 'same_token']),
  })
  const directory = mkdtempSync(join(tmpdir(), 'tollbook-proof-'))
  const env = configure(directory, oneuptime, sendzen)
  const start = () => startGateway({ demoRows: 0, directory: join(directory, 'data'), env })
  const proof = {
    oneuptime,
    sendzen,
    gateway: await start(),
    kills: 0,
    async restart() {
      await proof.gateway.stop('SIGKILL')
      proof.kills += 1
      proof.gateway = await start()
    },
    async end() {
      await proof.gateway.stop()
      await Promise.all([oneuptime.close(), sendzen.close()])
      rmSync(directory, { recursive: true, force: true })
    },
  }
  return proof
}

function configure(directory: string, oneuptime: OneUptimeRemote, sendzen: SendzenRemote): Record<string, string> {
  const common = { everySeconds: 1, requestsPerSecond: 10_000 }
  const startAt = new Date(Date.now() - (DAYS + 1) * DAY_MS).toISOString()
  const sources = [
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the reference that the configuration file knows.
    { id: 'oneuptime', kind: 'oneuptime', url: oneuptime.url, secret: '${PROOF_API_KEY}', ...common },
    { id: 'sendzen', kind: 'sendzen', url: sendzen.url, secret: 'sk_live_proof', startAt, ...common },
  ]
  const file = join(directory, 'tollbook.config.json')
  writeFileSync(file, JSON.stringify({ sources }))
  return { TOLLBOOK_CONFIG: file, PROOF_API_KEY: '11111111-1111-4111-8111-111111111111' }
}

/** Kills the gateway, all times but the last, at random moments while everything goes on. Columns rotate, and once the key is refused for a while. */
export async function killAgainAndAgain(proof: RestartableProof, settings: ProofSettings): Promise<void> {
  const random = new Random(settings.seed ^ 0x6b696c6c)
  const [least, most] = settings.life
  const meddling = setInterval(() => meddle(proof, random), MEDDLE_EVERY_MS)
  const sets = ['older', 'restricted', 'documented', 'current'] as const
  try {
    for (let kill = 0; kill < settings.kills - 1; kill += 1) {
      proof.oneuptime.columnSet = sets[kill % sets.length] ?? 'current'
      if (kill === 1) proof.oneuptime.faults.always = 'unauthorized'
      await pause(least + random.below(most - least))
      await proof.restart()
      if (kill === 1) {
        proof.oneuptime.faults.always = null
        // A source that refuses its key waits for a person.
        await act(proof.gateway, 'oneuptime', 'run')
      }
    }
    await untilInjected(proof, settings)
  } finally {
    clearInterval(meddling)
  }
}

/** Waits, with everything as it is, until enough has gone wrong. Throws if that does not happen. */
async function untilInjected(proof: Proof, { faults, patience }: ProofSettings): Promise<void> {
  const { oneuptime, sendzen, gateway } = proof
  const end = Date.now() + patience
  const injected = () => [oneuptime, sendzen].flatMap((each) => Object.values(each.faults.injected))
  while (injected().reduce((sum, count) => sum + count, 0) < faults) {
    const sources = await readSources(gateway)
    if (Date.now() > end)
      throw new Error(
        `fewer than ${faults} faults in ${patience} ms: ${sources.map(({ id, state }) => `${id} is ${state}`)}`,
      )
    // A refusal that was under way when the key was let in again may stop the source once more.
    for (const { id, state } of sources) if (state === 'stopped') await act(gateway, id, 'run')
    await pause(500)
  }
}

/** Statuses move on, rows arrive, some of them with a time up to a minute ago. */
function meddle({ oneuptime, sendzen }: Proof, random: Random): void {
  for (const table of oneuptime.tables) {
    table.move(3)
    table.add(2, random.chance(0.3) ? random.below(60_000) : 0)
  }
  sendzen.log.add(2, random.chance(0.3) ? random.below(60_000) : 0)
}

/** Ends all faults, moves every status to its last, kills once more, and answers when that was by each source's clock. */
export async function calmDown(proof: RestartableProof): Promise<Record<string, number>> {
  const { oneuptime, sendzen } = proof
  for (const { faults } of [oneuptime, sendzen]) faults.share = 0
  for (const table of oneuptime.tables) table.settle()
  const now = Date.now()
  await proof.restart()
  for (const id of ['oneuptime', 'sendzen']) await act(proof.gateway, id, 'retry')
  // The Date header counts in seconds, so a source's clock is known to about one.
  return { oneuptime: now + SKEW_MS.oneuptime + 3000, sendzen: now + SKEW_MS.sendzen + 3000 }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
