// A PostgreSQL of the bench's own, from the system's package, over a socket in its own directory.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { chmodSync, chownSync, existsSync, mkdirSync, openSync, readdirSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { delimiter, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

export interface Postgres {
  readonly version: string
  /** A psql that reads its statements, or COPY's data between them, from its standard input. */
  session(): ChildProcess
  /** What psql writes for these statements, without frames, columns apart by tabs. */
  run(statements: string): Promise<string>
  stop(): Promise<void>
}

export const HOW_TO_INSTALL =
  'PostgreSQL is not on this machine, and its column stays empty: apt-get install postgresql, then again.'

/** Where initdb and postgres are: the newest of Debian's, or the path. */
function findPrograms(): string | undefined {
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : []
  const places = [
    ...versions.map((version) => join(debian, version, 'bin')),
    ...(process.env.PATH ?? '').split(delimiter),
  ]
  return places.find((place) => ['initdb', 'postgres', 'psql'].every((name) => existsSync(join(place, name))))
}

// Tuned for one reader of large tables, and for a filling that may be done again if it is cut off.
function settings(socket: string): string[] {
  const values = {
    listen_addresses: '',
    unix_socket_directories: socket,
    shared_buffers: '2GB',
    work_mem: '256MB',
    maintenance_work_mem: '1GB',
    effective_cache_size: '8GB',
    max_parallel_workers_per_gather: availableParallelism(),
    max_parallel_maintenance_workers: availableParallelism(),
    max_wal_size: '8GB',
    wal_level: 'minimal',
    max_wal_senders: 0,
    synchronous_commit: 'off',
  }
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}

/** Undefined where there is no PostgreSQL. The cluster is made when `directory` holds none. */
export async function startPostgres(directory: string): Promise<Postgres | undefined> {
  const programs = findPrograms()
  if (!programs) return undefined
  mkdirSync(directory, { recursive: true })
  chmodSync(directory, 0o700)
  const user = unprivileged()
  if (user) chownSync(directory, user.uid, user.gid)
  const data = join(directory, 'data')
  // It refuses a directory that others may read, and to be started by root.
  const options = { ...user, cwd: directory }
  if (!existsSync(join(data, 'PG_VERSION'))) {
    const flags = ['-D', data, '-U', 'bench', '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-instructions']
    execFileSync(join(programs, 'initdb'), flags, { ...options, stdio: ['ignore', 'ignore', 'inherit'] })
  }
  // One that a killed bench has left would answer in the place of this one.
  if (answers(join(programs, 'pg_isready'), directory))
    throw new Error(`Stop the PostgreSQL that runs in ${data} first.`)
  const log = openSync(join(directory, 'log'), 'a')
  const server = spawn(join(programs, 'postgres'), ['-D', data, ...settings(directory)], {
    ...options,
    stdio: ['ignore', log, log],
  })
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()))
  const session = () =>
    spawn(
      join(programs, 'psql'),
      ['-X', '-q', '-A', '-t', '-F', '\t', '-v', 'ON_ERROR_STOP=1', '-h', directory, '-U', 'bench', 'postgres'],
      { stdio: ['pipe', 'pipe', 'inherit'], env: { ...process.env, PGOPTIONS: '-c client_min_messages=warning' } },
    )
  const run = (statements: string) => runIn(session(), statements)
  const stop = async () => {
    server.kill('SIGINT')
    await ended
  }
  try {
    await ready(server, join(programs, 'pg_isready'), directory)
    return { version: (await run('SHOW server_version;')).trim().split(' ')[0] ?? '', session, run, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** The package's own user when this is root; null when it need not change. */
function unprivileged(): { uid: number; gid: number } | null {
  if (process.getuid?.() !== 0) return null
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }))
  return { uid: id('-u'), gid: id('-g') }
}

const READY_MS = 60_000
const LOOK_MS = 200

async function ready(server: ChildProcess, program: string, directory: string): Promise<void> {
  for (let left = READY_MS; left > 0; left -= LOOK_MS) {
    if (server.exitCode !== null) break
    if (answers(program, directory)) return
    await wait(LOOK_MS)
  }
  throw new Error(`PostgreSQL did not start: ${join(directory, 'log')} says why.`)
}

function answers(program: string, directory: string): boolean {
  try {
    execFileSync(program, ['-q', '-h', directory])
    return true
  } catch {
    return false
  }
}

/** Throws when psql ends with an error; what went wrong has been written by then. */
export async function runIn(session: ChildProcess, statements: string): Promise<string> {
  let output = ''
  session.stdout?.on('data', (chunk: Buffer) => {
    output += chunk.toString()
  })
  session.stdin?.end(statements)
  await endOf(session)
  return output
}

export async function endOf(session: ChildProcess): Promise<void> {
  const code = await new Promise((resolve) => session.once('close', resolve))
  if (code !== 0) throw new Error(`psql ended with ${code}`)
}
