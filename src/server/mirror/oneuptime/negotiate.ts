// What a server gives is found out by asking: it names one column or limit that it refuses at a time.
import type { Channel } from '#contract/channels/index.ts'
import { SourceFault } from '../source-client.ts'
import { RefusedAnswer } from '../upstream/refused-answer.ts'
import type { Ask, Upstream } from '../upstream/upstream.ts'
import { chooseColumns } from './column-choice.ts'
import { type Listing, readListing } from './list-rows.ts'
import type { Select } from './refused-columns.ts'

/** What a page may hold: real servers take up to 10,000, the documents and other servers say 100. */
const LARGE_PAGE = 1000
const DOCUMENTED_PAGE = 100

/** Asks for a page with the columns and of the size that the server has been found to give. */
export type Negotiate = (
  channel: Channel,
  request: (select: Select, limit: number) => Ask,
  signal: AbortSignal,
) => Promise<Listing>

/** Asks again as long as an answer refuses something that can be left out, or a page that can be smaller. */
export function makeNegotiate(upstream: Pick<Upstream, 'ask'>): Negotiate {
  const choice = chooseColumns()
  const agreed = new Set<string>()
  let underWay: { readonly channel: Channel; readonly end: Promise<Listing> } | undefined
  let pageSize = LARGE_PAGE

  const agree: Negotiate = async (channel, request, signal) => {
    for (;;) {
      const select = choice.selectOf(channel)
      const limit = pageSize
      try {
        return readListing(await upstream.ask(request(select, limit), signal), limit)
      } catch (error) {
        if (!(error instanceof RefusedAnswer)) throw error
        if (refusesLimit(error) && limit > DOCUMENTED_PAGE) pageSize = DOCUMENTED_PAGE
        else if (!choice.learn(channel, error, select)) throw error
      }
    }
  }

  return async (channel, request, signal) => {
    // One finds out while all others wait: each of them would be refused the same.
    while (!agreed.has(channel.id) && underWay) {
      const { channel: other, end } = underWay
      await end.catch((error: unknown) => {
        if (other === channel && error instanceof SourceFault) throw error
      })
      signal.throwIfAborted()
    }
    if (agreed.has(channel.id)) return agree(channel, request, signal)
    const end = agree(channel, request, signal)
    underWay = { channel, end }
    try {
      const listing = await end
      agreed.add(channel.id)
      return listing
    } finally {
      underWay = undefined
    }
  }
}

function refusesLimit({ status, path, said }: RefusedAnswer): boolean {
  return (status === 400 || status === 422) && (path === 'limit' || /\blimit\b/i.test(said))
}
