// The columns of a list for TanStack Table: it keeps the order, the rows come sorted (list-rows.ts).
import { type ColumnLayout, createAppColumnHelper } from '#browser/ui/app-table.ts'
import type { Channel } from '#contract/channels/index.ts'
import type { ListRow } from './number-list.ts'

const helper = createAppColumnHelper<ListRow>()

/** What is newest or largest is asked for first. */
export function listColumns(channels: readonly Channel[]) {
  return [
    column('line', 'end', false),
    column('number', 'start', false),
    column('entries', 'end', true),
    ...channels.map(({ id }) => column(id, 'start', true)),
    column('amount', 'end', true),
    column('last', 'end', true),
  ]
}

// The rows are ordered by list-rows.ts, so nothing is read here.
function column(id: string, align: ColumnLayout['align'], sortDescFirst: boolean) {
  return helper.accessor((row): unknown => row, { id, meta: { width: '', align }, sortDescFirst })
}
