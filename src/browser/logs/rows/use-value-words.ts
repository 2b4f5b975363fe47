import { useTranslation } from '#browser/i18n/use-translation.ts'
import { useCellWords } from '#browser/logs/table/cells/use-cell-words.ts'
import type { Channel } from '#contract/channels/index.ts'
import type { Entry } from '#contract/routes/logs.ts'
import { spokenText } from './copy/cell-text.ts'
import { cellValue, excludeFilter, includeFilter } from './value-filter.ts'

/** What the cell under the menu says, and the ways in which it can be a filter. */
export function useValueWords(channel: Channel, entry: Entry, column: string | null) {
  const { t } = useTranslation()
  const words = useCellWords()
  const own = cellValue(channel, entry, column)
  const cell = own ?? cellValue(channel, entry, null)
  if (!cell) return undefined
  const { field, value, label } = cell
  const text = value === null ? t('logs.values.none') : (label ?? spokenText(channel, field, entry, words))
  return {
    column: own ? column : null,
    text: t('table.menu.value', { field: words.labels.field(field), value: text }),
    include: includeFilter(cell) !== undefined,
    exclude: excludeFilter(cell) !== undefined,
  }
}
