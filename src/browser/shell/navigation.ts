// The console's places, once: the rail and the phone's bar draw the same list.
import type { Icon } from '@tabler/icons-react'
import { IconChartBar, IconHome, IconListSearch, IconPlugConnected, IconSettings } from '@tabler/icons-react'
import { paths } from '#browser/paths.ts'

export interface Place {
  readonly id: 'overview' | 'costs' | 'lookup' | 'sources' | 'settings'
  readonly path: string
  readonly icon: Icon
}

export const overview: Place = { id: 'overview', path: paths.overview(), icon: IconHome }
export const costs: Place = { id: 'costs', path: paths.costs(), icon: IconChartBar }
export const lookup: Place = { id: 'lookup', path: paths.lookup(), icon: IconListSearch }
export const sources: Place = { id: 'sources', path: paths.sources(), icon: IconPlugConnected }
export const settings: Place = { id: 'settings', path: paths.settings(), icon: IconSettings }
