// The pages whose addresses can be saved under a name: every log, and the costs.
import { type Channel, channels } from './channels/index.ts'
import { parseCostView } from './cost-view.ts'
import { type Filter, parseView } from './view-state.ts'

export interface ViewPage {
  /** Id of the channel whose log it is, or `costs`. */
  readonly id: string
  readonly label: string
  /** Whose entries it shows. */
  readonly channels: readonly Channel[]
  /** Its figures may stand on the overview. */
  readonly pins: boolean
  /** Reads an address against those of its channels that the reader may read. Names what it cannot read. */
  read(
    params: URLSearchParams,
    readable: readonly Channel[],
  ): { readonly filters: readonly Filter[]; readonly problems: readonly string[] }
}

export const COSTS_PAGE = 'costs'

export const viewPages: readonly ViewPage[] = [
  ...channels.map(logPage),
  {
    ...{ id: COSTS_PAGE, label: 'Costs', channels, pins: true },
    read: (params, readable) => {
      const { view, problems } = parseCostView(params, readable)
      return { filters: view.filters, problems }
    },
  },
]

export function findViewPage(id: string): ViewPage | undefined {
  return viewPages.find((page) => page.id === id)
}

function logPage(channel: Channel): ViewPage {
  return {
    ...{ id: channel.id, label: channel.label, channels: [channel], pins: false },
    read: (params) => {
      const { view, problems } = parseView(channel, params)
      return { filters: view.filters, problems }
    },
  }
}
