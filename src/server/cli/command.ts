import type { GatewayClient } from './gateway-client.ts'
import type { Terminal } from './terminal.ts'

/** One word of the command line. */
export interface Command {
  readonly name: string
  /** One line for the list of commands. */
  readonly summary: string
  readonly help: string
  /**
   * Reads the words behind the command, and answers what to do with them: nothing is done before all of them are
   * understood. Throws `UsageError`.
   */
  prepare(args: readonly string[]): Prepared
}

export interface Prepared {
  readonly help: boolean
  readonly url: string | undefined
  readonly keyFile: string | undefined
  /** Resolves with the exit code. */
  run(gateway: GatewayClient, terminal: Terminal): Promise<number>
}

/** What every command takes, as parseArgs gives it. */
export interface CommonValues {
  readonly url?: string | undefined
  readonly 'key-file'?: string | undefined
  readonly help?: boolean | undefined
}

/** `understand` checks the rest and is not called when only help is asked for. */
export function prepared(values: CommonValues, understand: () => Prepared['run']): Prepared {
  const help = values.help === true
  return { help, url: values.url, keyFile: values['key-file'], run: help ? async () => 0 : understand() }
}
