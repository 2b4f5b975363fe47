import { type ParseArgsConfig, parseArgs } from 'node:util'
import { type Channel, channels, findChannel } from '#contract/channels/index.ts'
import { UsageError } from './usage-error.ts'

/** Options of every command. */
const common = {
  url: { type: 'string' },
  'key-file': { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const

type Options = NonNullable<ParseArgsConfig['options']>

/** Options and words of a command line. Throws `UsageError`. */
export function readOptions<O extends Options>(args: readonly string[], options: O) {
  if (args.some((arg) => /^--(api-?)?key(=|$)/.test(arg)))
    throw new UsageError(
      'A key on the command line is visible to everybody on the machine: set TOLLBOOK_KEY, or use --key-file.',
    )
  try {
    return parseArgs({ args: [...args], options: { ...options, ...common }, allowPositionals: true })
  } catch (error) {
    // The first sentence names the option; the rest is advice about quoting.
    throw new UsageError(error instanceof Error ? (error.message.split('. ')[0] ?? '') : String(error))
  }
}

/** One of a few words; undefined when the option was not given. */
export function oneOf<Word extends string>(name: string, given: string | undefined, words: readonly Word[]) {
  if (given === undefined) return undefined
  const found = words.find((word) => word === given)
  if (found === undefined) throw new UsageError(`--${name} must be ${words.join(' or ')}, not "${given}"`)
  return found
}

/** For messages and help. */
export const channelIds = channels.map(({ id }) => id).join(', ')

export function requireChannel(given: string | undefined): Channel {
  if (given === undefined) throw new UsageError(`--channel is needed: one of ${channelIds}`)
  const channel = findChannel(given)
  if (!channel) throw new UsageError(`--channel must be one of ${channelIds}, not "${given}"`)
  return channel
}

/** The gateway's address. */
export function readUrl(given: string | undefined, env: Readonly<Record<string, string | undefined>>): URL {
  const text = given ?? (env.TOLLBOOK_URL || 'http://127.0.0.1:4400')
  const name = given === undefined ? 'TOLLBOOK_URL' : '--url'
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url?.protocol !== 'http:' && url?.protocol !== 'https:')
    throw new UsageError(`${name} must be an address such as http://127.0.0.1:4400, not "${text}"`)
  return url
}
