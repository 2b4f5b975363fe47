// The one set-up of TanStack Table in the console: rows come sorted from the gateway, one order at a time.
import { createTableHook, metaHelper, rowSortingFeature, tableFeatures } from '@tanstack/react-table'

/** How a column stands on the page. */
export interface ColumnLayout {
  /** As in `grid-template-columns`. */
  readonly width: string
  readonly align: 'start' | 'end'
}

export const { useAppTable, createAppColumnHelper } = createTableHook({
  features: tableFeatures({ rowSortingFeature, columnMeta: metaHelper<ColumnLayout>() }),
  manualSorting: true,
  enableMultiSort: false,
  enableSortingRemoval: false,
})
