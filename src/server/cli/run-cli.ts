// Which command, with which gateway and key, and how it ends.
import type { Command } from './command.ts'
import { exportCommand } from './export-command.ts'
import { findKey } from './find-key.ts'
import { makeGatewayClient } from './gateway-client.ts'
import { importCommand } from './import-command.ts'
import { readUrl } from './options.ts'
import { statusCommand } from './status-command.ts'
import { syncCommand } from './sync-command.ts'
import { type Terminal, write } from './terminal.ts'
import { CommandFailure, UsageError } from './usage-error.ts'

const commands: readonly Command[] = [importCommand, exportCommand, syncCommand, statusCommand]

const connection = `Every command talks to a running gateway:
  --url <address>       default http://127.0.0.1:4400, or TOLLBOOK_URL
  --key-file <file>     a file that holds the key; default TOLLBOOK_KEY, else ./data/owner-key for a gateway on this machine`

const overview = `tollbook <command> [options]

${commands.map(({ name, summary }) => `  ${name.padEnd(8)} ${summary}`).join('\n')}

${connection}

tollbook <command> --help says more.`

/** Exit codes of shells: 128 and the number of SIGINT. */
const INTERRUPTED = 130

/** Carries out a command line; resolves with the exit code, and never rejects for what the person or the gateway did. */
export async function runCli(args: readonly string[], terminal: Terminal): Promise<number> {
  const [name, ...rest] = args
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    await write(name === undefined ? terminal.stderr : terminal.stdout, `${overview}\n`)
    return name === undefined ? 2 : 0
  }
  const command = commands.find((each) => each.name === name)
  try {
    if (!command) throw new UsageError(`There is no command "${name}"`)
    return await carryOut(command, rest, terminal)
  } catch (error) {
    if (terminal.signal.aborted) {
      terminal.stderr.write('\nStopped.\n')
      return INTERRUPTED
    }
    if (error instanceof UsageError) {
      terminal.stderr.write(`${error.message}\nSee: tollbook ${command ? `${name} ` : ''}--help\n`)
      return 2
    }
    if (!(error instanceof CommandFailure)) throw error
    terminal.stderr.write(`${error.message}\n`)
    return 1
  }
}

async function carryOut(command: Command, args: readonly string[], terminal: Terminal): Promise<number> {
  const { help, url: given, keyFile, run } = command.prepare(args)
  if (help) {
    await write(terminal.stdout, `${command.help}\n\n${connection}\n`)
    return 0
  }
  const url = readUrl(given, terminal.env)
  const key = findKey({ url, keyFile, env: terminal.env })
  return run(makeGatewayClient(url, key, terminal.signal), terminal)
}
