// What is chosen in the panel, and the request that it stands for.
import type { RouteInput } from '#browser/api/fetch-route.ts'
import type { Labels } from '#browser/i18n/use-labels.ts'
import { causeFields } from '#browser/logs/data/list-fields.ts'
import type { LogScope } from '#browser/logs/view/log-scope.ts'
import type { ExportFormat, exportRows } from '#contract/routes/export.ts'
import { CAUSE_COLUMN, viewQuery } from '#contract/view-state.ts'

export interface ExportChoice {
  readonly format: ExportFormat
  readonly columns: 'shown' | 'all'
  readonly zone: 'shown' | 'utc'
  readonly header: 'key' | 'label'
}

export const firstChoice: ExportChoice = { format: 'csv', columns: 'shown', zone: 'shown', header: 'label' }

/** Keys of the fields in the file. */
export function exportKeys(
  { channel, columns }: Pick<LogScope, 'channel' | 'columns'>,
  choice: ExportChoice,
): string[] {
  if (choice.columns === 'all') return channel.fields.filter(({ place }) => place !== 'hidden').map(({ key }) => key)
  // The cause is whichever of these an entry has.
  const keys = columns.flatMap((key) => (key === CAUSE_COLUMN ? causeFields(channel).map((field) => field.key) : [key]))
  return [...new Set(keys)]
}

export function exportRequest(
  scope: Omit<LogScope, 'setView'>,
  choice: ExportChoice,
  zone: string,
  labels: Labels,
): RouteInput<typeof exportRows> {
  const { channel, view, range } = scope
  const columns = exportKeys(scope, choice)
  const words = channel.fields.map((field) => [field.key, labels.field(field)])
  return {
    query: viewQuery(channel, view, range),
    sort: { [view.sort.key]: view.sort.direction === 'desc' ? -1 : 1 },
    columns,
    format: choice.format,
    // Other formats keep UTC, which says the same everywhere.
    ...(choice.format === 'csv' && { timezone: choice.zone === 'utc' ? 'UTC' : zone, header: choice.header }),
    ...(choice.format === 'csv' && choice.header === 'label' && { labels: Object.fromEntries(words) }),
  }
}
