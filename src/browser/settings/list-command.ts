// The command that shows a key at work. The console never writes a key into a page but right after it was made.
import type { Channel } from '#contract/channels/index.ts'
import { entryList } from '#contract/routes/logs.ts'

/** The list's address of one channel. */
export function listPath(channel: Channel): string {
  return entryList.path.replace(':resource', channel.resource)
}

/** A curl command for a channel's newest ten entries; `key` is a secret or what stands for one. */
export function listCommand(base: string, channel: Channel, key: string): string {
  const keys = [channel.time, channel.contact, channel.status, channel.cost ?? channel.title]
  const select = Object.fromEntries(keys.map((each) => [each, true]))
  return [
    `curl -X ${entryList.method} '${base}${listPath(channel)}?limit=10' \\`,
    `  -H 'ApiKey: ${key}' -H 'Content-Type: application/json' \\`,
    `  -d '${JSON.stringify({ select, sort: { [channel.time]: -1 } })}'`,
  ].join('\n')
}
