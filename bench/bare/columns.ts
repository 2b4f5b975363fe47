import {
  columnFilteringFeature,
  createColumnHelper,
  createFilteredRowModel,
  createSortedRowModel,
  filterFn_includesString,
  globalFilteringFeature,
  rowSortingFeature,
  sortFn_basic,
  tableFeatures,
} from '@tanstack/react-table'
import type { BareEntry } from './entries.ts'

export const features = tableFeatures({
  columnFilteringFeature,
  globalFilteringFeature,
  rowSortingFeature,
  filteredRowModel: createFilteredRowModel(),
  sortedRowModel: createSortedRowModel(),
  filterFns: { includesString: filterFn_includesString },
  sortFns: { basic: sortFn_basic },
})

const labels: Readonly<Record<Exclude<keyof BareEntry, 'id'>, string>> = {
  time: 'Time',
  status: 'Status',
  to: 'To',
  from: 'From',
  text: 'Text',
  cost: 'Cost',
  country: 'Country',
  team: 'Team',
  policy: 'Policy',
  incident: 'Incident',
}

export const keys = Object.keys(labels) as readonly (keyof typeof labels)[]

const helper = createColumnHelper<typeof features, BareEntry>()

export const columns = helper.columns(keys.map((key) => helper.accessor(key, { header: labels[key], sortFn: 'basic' })))

export const labelOf = (key: keyof typeof labels) => labels[key]
