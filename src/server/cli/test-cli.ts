// For tests: the command against a gateway that listens, in a process of its own or within this one.
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { PassThrough, Readable } from 'node:stream'
import { pathToFileURL } from 'node:url'
import { unreachableSource } from '../mirror/test-ledger.ts'
import { OWNER_KEY, openTestGateway, type TestGateway } from '../test-gateway.ts'
import { runCli } from './run-cli.ts'

const loader = pathToFileURL(resolve('node_modules/tsx/dist/loader.mjs')).href
const main = resolve('src/server/cli/main.ts')

interface Options {
  readonly input?: string
  readonly env?: Readonly<Record<string, string>>
  /** Standard input stays open, and the process is interrupted when it has written this to standard error. */
  readonly interruptAt?: RegExp
}

interface Ended {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

export interface TestCli {
  readonly gateway: TestGateway
  /** The working directory of processes. */
  readonly directory: string
  /** The command in a process of its own. */
  asProcess(args: readonly string[], options?: Options): Promise<Ended>
  /** The command within this process: starting one takes longer than most commands. */
  tollbook(args: readonly string[], options?: Omit<Options, 'interruptAt'>): Promise<Ended>
  /** Writes a file and answers its path. */
  save(name: string, text: string): string
  close(): Promise<void>
}

export async function openTestCli(): Promise<TestCli> {
  const gateway = await openTestGateway({ sources: [unreachableSource()] })
  const url = await gateway.app.listen({ port: 0, host: '127.0.0.1' })
  const directory = mkdtempSync(join(tmpdir(), 'tollbook-cli-'))
  const given = { TOLLBOOK_URL: url, TOLLBOOK_KEY: OWNER_KEY }
  return {
    gateway,
    directory,
    asProcess: (args, options = {}) => asProcess(args, directory, { ...options, env: { ...given, ...options.env } }),
    tollbook: (args, options = {}) => tollbook(args, { ...options, env: { ...given, ...options.env } }),
    save: (name, text) => {
      const file = join(directory, name)
      writeFileSync(file, text)
      return file
    },
    close: async () => {
      await gateway.close()
      rmSync(directory, { recursive: true })
    },
  }
}

async function asProcess(args: readonly string[], cwd: string, { input, env, interruptAt }: Options): Promise<Ended> {
  const child = spawn(process.execPath, ['--import', loader, main, ...args], {
    cwd,
    env: { PATH: process.env.PATH, ...env },
  })
  const [stdout, stderr] = [textOf(child.stdout), textOf(child.stderr)]
  let interrupted = false
  child.stderr.on('data', () => {
    // A second signal would end the process before it can say anything.
    if (interrupted || !interruptAt?.test(stderr())) return
    interrupted = true
    child.kill('SIGINT')
  })
  if (input !== undefined) child.stdin.write(input)
  if (!interruptAt) child.stdin.end()
  const code = await new Promise<number | null>((done) => child.once('close', done))
  return { code, stdout: stdout(), stderr: stderr() }
}

async function tollbook(args: readonly string[], { input = '', env = {} }: Options): Promise<Ended> {
  const [out, err] = [new PassThrough(), new PassThrough()]
  const [stdout, stderr] = [textOf(out), textOf(err)]
  const code = await runCli(args, {
    env,
    stdin: Readable.from([Buffer.from(input)]),
    stdout: out,
    stderr: err,
    signal: new AbortController().signal,
  })
  return { code, stdout: stdout(), stderr: stderr() }
}

/** What a stream has given so far. */
function textOf(stream: Readable): () => string {
  const chunks: Buffer[] = []
  stream.on('data', (chunk: Buffer) => chunks.push(chunk))
  return () => Buffer.concat(chunks).toString()
}
