// The built gateway as a process of its own, over a data directory of its own.
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export const OWNER_KEY = 'owner-key-of-the-end-to-end-tests'

/** How long a start may take, milliseconds: itself, and writing its demo rows. */
const START_MS = 60_000
const MS_PER_ROW = 0.3
/** Characters of a gateway's output that are kept. */
const OUTPUT_LENGTH = 20_000

export interface Gateway {
  /** `http://127.0.0.1:<port>` */
  readonly url: string
  readonly directory: string
  readonly pid: number
  /** Sends a signal and resolves with the exit code when the process has ended (null when it was killed). Throws with its
   * output when it had ended by itself. */
  stop(signal?: NodeJS.Signals): Promise<number | null>
  /** The end of what the process has written. */
  output(): string
  /** A request with the owner key. */
  fetch(path: string, init?: { method?: string; body?: unknown; headers?: Record<string, string> }): Promise<Response>
}

/** Starts `dist/server/main.js` and waits until it says where it listens. */
export async function startGateway(options: {
  demoRows: number
  directory?: string
  /** Of the command line, such as `--role=web`. */
  args?: readonly string[]
  /** More settings. */
  env?: Readonly<Record<string, string>>
  /** A command that ends by running what it is given after its own arguments. */
  within?: readonly string[]
}): Promise<Gateway> {
  const directory = options.directory ?? mkdtempSync(join(tmpdir(), 'tollbook-e2e-'))
  const [command = '', ...args] = [
    ...(options.within ?? []),
    process.execPath,
    'dist/server/main.js',
    ...(options.args ?? []),
  ]
  const child = spawn(command, args, {
    env: {
      ...process.env,
      PORT: '0',
      HOST: '127.0.0.1',
      TOLLBOOK_DATA_DIR: directory,
      TOLLBOOK_OWNER_KEY: OWNER_KEY,
      TOLLBOOK_DEMO: String(options.demoRows),
      // Webhooks go to programs of the tests.
      TOLLBOOK_ALLOW_PRIVATE_WEBHOOKS: '1',
      ...options.env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      output = (output + chunk.toString()).slice(-OUTPUT_LENGTH)
    })
  const url = await readUrl(child, START_MS + options.demoRows * MS_PER_ROW)
  return {
    url,
    directory,
    pid: child.pid ?? 0,
    output: () => output,
    stop: async (signal = 'SIGTERM') => {
      if (child.exitCode !== null || child.signalCode !== null)
        throw new Error(`The gateway had ended with ${child.exitCode ?? child.signalCode} before:\n${output}`)
      const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
      child.kill(signal)
      const code = await ended
      if (!options.directory) rmSync(directory, { recursive: true, force: true })
      return code
    },
    fetch: (path, { method = 'GET', body, headers = {} } = {}) =>
      fetch(`${url}${path}`, {
        method,
        headers: { apikey: OWNER_KEY, ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
        ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      }),
  }
}

function readUrl(child: ChildProcess, waitMs: number): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = ''
    const timer = setTimeout(() => reject(new Error(`The gateway did not start:\n${output}`)), waitMs)
    const read = (chunk: Buffer) => {
      output += chunk.toString()
      const url = /listens on (http:\/\/\S+)/.exec(output)?.[1]
      if (!url) return
      clearTimeout(timer)
      resolve(url)
    }
    child.stdout?.on('data', read)
    child.stderr?.on('data', read)
    child.once('exit', (code) => reject(new Error(`The gateway ended with ${code}:\n${output}`)))
  })
}
