// A OneUptime project, or anything that speaks its log API, such as another Tollbook (shared facts, OneUptime 3 to 9).
import type { Channel } from '#contract/channels/index.ts'
import { fetchAhead } from '../fetch-ahead.ts'
import type { SourceClient, Window } from '../source-client.ts'
import type { SourceConfig } from '../source-config.ts'
import { linkedAbort } from '../upstream/linked-abort.ts'
import { type ClientOptions, openUpstream } from '../upstream/upstream.ts'
import { countBack } from './count-back.ts'
import { countRequest, type ListRequest, listRequest, readListing, readTotal } from './list-rows.ts'
import { makeNegotiate } from './negotiate.ts'
import { type List, readPages } from './read-pages.ts'
import { placeOf } from './row-place.ts'

/** Any row is older than this. */
const END_OF_TIME = '2200-01-01T00:00:00.000000Z'

export function openOneuptime(config: SourceConfig, options: ClientOptions): SourceClient {
  const upstream = openUpstream(config, { ApiKey: config.secret }, options)
  const negotiate = makeNegotiate(upstream)
  const list: List = (channel, request, signal) =>
    negotiate(channel, (select, limit) => listRequest(channel, request, select, limit), signal)

  const count = async (channel: Channel, window: Window, signal: AbortSignal) =>
    readTotal(await upstream.ask(countRequest(channel, window), signal))

  return {
    get skewMs() {
      return upstream.skewMs
    },
    readWindow: (channel, window, signal) => {
      const { inner, stop } = linkedAbort(signal)
      return fetchAhead(readPages(list, channel, window, inner), stop)
    },
    count,
    oldest: async (channel, signal) => {
      const request: ListRequest = { column: 'createdAt', from: null, to: END_OF_TIME, skip: 0 }
      const text = await upstream.ask(listRequest(channel, request, { _id: true, createdAt: true }, 1), signal)
      const [row] = readListing(text, 1).rows
      if (row === undefined) return null
      const { at } = placeOf(row, 'createdAt')
      const countBefore = (to: string) => count(channel, { from: null, to, by: 'created' }, signal)
      return at ?? countBack(countBefore, Date.now() + upstream.skewMs)
    },
  }
}
