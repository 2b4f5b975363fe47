// A scripted upstream as a process of its own, as a hand would start it.
import { type ChildProcess, spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

export interface RemoteProcess {
  readonly url: string
  /** Asks `/__control/<command>`. */
  control(command: string, body?: object): Promise<unknown>
  stop(): Promise<void>
}

const loader = pathToFileURL(resolve('node_modules/tsx/dist/loader.mjs')).href

/** Starts `e2e/remote/<name>-remote.ts` on a free port with these flags. */
export async function startRemote(
  name: 'oneuptime' | 'sendzen',
  flags: Readonly<Record<string, number>> = {},
): Promise<RemoteProcess> {
  const given = Object.entries({ port: 0, ...flags }).flatMap(([flag, value]) => [`--${flag}`, String(value)])
  const child = spawn(process.execPath, ['--import', loader, `e2e/remote/${name}-remote.ts`, ...given], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const url = await readUrl(child)
  return {
    url,
    control: async (command, body = {}) => {
      const answer = await fetch(`${url}/__control/${command}`, { method: 'POST', body: JSON.stringify(body) })
      if (!answer.ok) throw new Error(`${command}: ${answer.status} ${await answer.text()}`)
      return answer.json()
    },
    stop: async () => {
      const ended = new Promise((done) => child.once('exit', done))
      child.kill()
      await ended
    },
  }
}

function readUrl(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = ''
    child.stdout?.on('data', (chunk: Buffer) => {
      output += chunk.toString()
      const url = /listens on (http:\/\/[^;\s]+)/.exec(output)?.[1]
      if (url) resolve(url)
    })
    child.once('exit', (code) => reject(new Error(`The upstream ended with ${code}:\n${output}`)))
  })
}
