// A OneUptime project, or anything that speaks its log API, such as another Tollbook (shared facts, OneUptime 3 to 9).
import type { Channel } from '#contract/channels/index.ts'
import { fetchAhead } from '../fetch-ahead.ts'
import type { SourceClient } from '../source-client.ts'
import type { SourceConfig } from '../source-config.ts'
import { linkedAbort } from '../upstream/linked-abort.ts'
import { RefusedAnswer } from '../upstream/refused-answer.ts'
import { type Ask, type ClientOptions, openUpstream } from '../upstream/upstream.ts'
import { type ColumnChoice, chooseColumns } from './column-choice.ts'
import { countRequest, type Listing, type ListRequest, listRequest, readListing, readTotal } from './list-rows.ts'
import { readPages } from './read-pages.ts'
import type { Select } from './refused-columns.ts'
import { placeOf } from './row-place.ts'

/** What a page may hold: real servers take up to 10,000, the documents and other servers say 100. */
const LARGE_PAGE = 1000
const DOCUMENTED_PAGE = 100

/** Any row is older than this. */
const END_OF_TIME = '2200-01-01T00:00:00.000000Z'

export function openOneuptime(config: SourceConfig, options: ClientOptions): SourceClient {
  const upstream = openUpstream(config, { ApiKey: config.secret }, options)
  const choices = new Map<string, ColumnChoice>()
  let pageSize = LARGE_PAGE

  const choiceOf = (channel: Channel): ColumnChoice => {
    const known = choices.get(channel.id) ?? chooseColumns(channel)
    choices.set(channel.id, known)
    return known
  }

  /** Asks again as long as an answer refuses something that can be left out, or a page that can be smaller. */
  const negotiate = async (channel: Channel, ask: (select: Select, limit: number) => Ask, signal: AbortSignal) => {
    for (;;) {
      const { select } = choiceOf(channel)
      const limit = pageSize
      try {
        return readListing(await upstream.ask(ask(select, limit), signal), limit)
      } catch (error) {
        if (!(error instanceof RefusedAnswer)) throw error
        if (refusesLimit(error) && limit > DOCUMENTED_PAGE) pageSize = DOCUMENTED_PAGE
        else if (!choiceOf(channel).learn(error, select)) throw error
      }
    }
  }

  const list = (channel: Channel, request: ListRequest, signal: AbortSignal): Promise<Listing> =>
    negotiate(channel, (select, limit) => listRequest(channel, request, select, limit), signal)

  return {
    get skewMs() {
      return upstream.skewMs
    },
    readWindow: (channel, window, signal) => {
      const { inner, stop } = linkedAbort(signal)
      return fetchAhead(readPages(list, channel, window, inner), stop)
    },
    count: async (channel, window, signal) => readTotal(await upstream.ask(countRequest(channel, window), signal)),
    oldest: async (channel, signal) => {
      const request: ListRequest = { column: 'createdAt', from: null, to: END_OF_TIME, skip: 0 }
      const text = await upstream.ask(listRequest(channel, request, { _id: true, createdAt: true }, 1), signal)
      const [row] = readListing(text, 1).rows
      return row === undefined ? null : placeOf(row, 'createdAt').at
    },
  }
}

function refusesLimit({ status, path, said }: RefusedAnswer): boolean {
  return (status === 400 || status === 422) && (path === 'limit' || /\blimit\b/i.test(said))
}
