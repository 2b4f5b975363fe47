import type { Channel } from '#contract/channels/index.ts'
import { cutList, findValue } from '#contract/import/json-cut.ts'
import { entryCount, entryList, pageLimits } from '#contract/routes/logs.ts'
import type { GatewayClient } from './gateway-client.ts'
import { type PageStart, pageAfter } from './keyset.ts'

export interface EntryQuery {
  readonly channel: Channel
  readonly query: Readonly<Record<string, unknown>>
  readonly select: Readonly<Record<string, unknown>>
}

export interface EntryPage {
  /** JSON text of each entry, as the gateway wrote it. */
  readonly rows: readonly string[]
  /** Entries that match from here on, these among them. */
  readonly left: number
}

/** All entries that match, oldest first, also those that arrive meanwhile at the end. */
export async function* readEntries(gateway: GatewayClient, asked: EntryQuery): AsyncGenerator<EntryPage> {
  const { channel } = asked
  const path = entryList.path.replace(':resource', channel.resource)
  const sort = { [channel.time]: 'ASC', _id: 'ASC' }
  // The next page begins at the time of the last row.
  const select = { ...asked.select, [channel.time]: true }
  let start: PageStart = { query: asked.query, skip: 0 }
  const so = { written: 0, last: '', seenAtLast: 0 }
  for (;;) {
    const paging = `?limit=${pageLimits.max}&skip=${start.skip}`
    const text = await gateway.askText(entryList.method, `${path}${paging}`, { query: start.query, select, sort })
    const { count } = entryList.response.pick({ count: true }).parse(JSON.parse(text))
    const { rows } = cutList(text, findValue(text, ['data']) ?? text.length)
    if (rows.length === 0) return
    yield { rows, left: count - start.skip }
    for (const row of rows) {
      const time = String(JSON.parse(row)[channel.time])
      so.seenAtLast = time === so.last ? so.seenAtLast + 1 : 1
      so.last = time
    }
    so.written += rows.length
    start = pageAfter(channel, asked.query, so)
  }
}

export async function countEntries(gateway: GatewayClient, { channel, query }: EntryQuery): Promise<number> {
  const path = entryCount.path.replace(':resource', channel.resource)
  return entryCount.response.parse(await gateway.ask(entryCount.method, path, { query })).count
}
