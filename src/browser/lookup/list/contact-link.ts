// Where a number of the list leads to: everything with it, within the period of the list.
import { paths } from '#browser/paths.ts'
import type { Range } from '#contract/view-state.ts'
import { formatLookupView, plainView } from '../lookup-view.ts'
import type { ListRow } from './number-list.ts'

/** The international form finds every spelling of a line; what has none is looked for as it was given. */
export function contactLink({ number, digits, input }: ListRow, range: Range): string {
  const asked = number === null ? input : `+${digits}`
  return paths.contact(formatLookupView(asked, { ...plainView, range }))
}
