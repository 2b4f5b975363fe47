import { IconLetterCase, IconPhone } from '@tabler/icons-react'
import { type RefObject, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ResolvedRange } from '#browser/format/resolve-range.ts'
import { useLabels } from '#browser/i18n/use-labels.ts'
import { filteredKeys, filtersOf, replaceFilters } from '#browser/logs/view/edit-filters.ts'
import type { SetView } from '#browser/logs/view/use-log-view.ts'
import { type Channel, type Field, fieldOf } from '#contract/channels/index.ts'
import type { Filter, ViewState } from '#contract/view-state.ts'
import { chipText } from './chip-text.ts'
import { FilterChip } from './FilterChip.tsx'
import { FilterEditor } from './FilterEditor.tsx'
import { FilterMenu } from './FilterMenu.tsx'
import classes from './Filters.module.css'
import { shownField } from './filter-fields.ts'
import { QuickFilter } from './QuickFilter.tsx'
import { numberFilter, quickText } from './quick-number.ts'
import { useChipWords } from './use-chip-words.ts'

/** After the popover has given the focus back to what is no longer there. */
const FOCUS_MS = 30

interface FilterBarProps {
  channel: Channel
  view: ViewState
  range: ResolvedRange
  setView: SetView
  firstInput: RefObject<HTMLInputElement | null>
}

/** Two boxes that are always at hand, a chip for every other filter, and the way to more. */
export function FilterBar({ channel, view, range, setView, firstInput }: FilterBarProps) {
  const { t } = useTranslation()
  const labels = useLabels()
  const words = useChipWords(channel, view.filters)
  // A chip under edit stays, even with nothing chosen in it.
  const [editing, setEditing] = useState<string | null>(null)
  const add = useRef<HTMLButtonElement>(null)

  const filtersFor = (key: string) => filtersOf(view.filters, key)
  const title = quickText(filtersFor(channel.title), ['contains'])
  const number = quickText(filtersFor(channel.contact), ['contains', 'starts'])
  const quick = [title !== undefined && channel.title, number !== undefined && channel.contact]
  const filtered = filteredKeys(view.filters).filter((key) => !quick.includes(key))
  const chips = editing === null || filtered.includes(editing) ? filtered : [...filtered, editing]

  // Back undoes a filter, not each letter of it.
  const set = (key: string, filters: readonly Filter[]) =>
    setView(
      { filters: replaceFilters(view.filters, key, filters) },
      { replace: filters.length > 0 && filtersFor(key).length > 0 },
    )

  // A chip takes the focus with it when it goes; the way to more filters is next to where it was.
  function endEdit(key: string, removed: boolean) {
    setEditing(null)
    if (removed) set(key, [])
    if (removed || filtersFor(key).length === 0) setTimeout(() => add.current?.focus(), FOCUS_MS)
  }

  const editorOf = (field: Field, key: string, onDone: () => void) => (
    <FilterEditor
      channel={channel}
      field={field}
      filterKey={key}
      filters={filtersFor(key)}
      view={view}
      range={range}
      onChange={(filters) => set(key, filters)}
      onDone={onDone}
    />
  )

  return (
    <search className={classes.bar} aria-label={t('logs.filter.label')}>
      <QuickFilter
        inputRef={firstInput}
        value={title ?? ''}
        label={t('logs.quick.title', { field: labels.field(fieldOf(channel, channel.title)) })}
        placeholder={labels.field(fieldOf(channel, channel.title))}
        icon={<IconLetterCase size={15} stroke={1.6} aria-hidden="true" />}
        onChange={(text) =>
          set(channel.title, text === '' ? [] : [{ key: channel.title, op: 'contains', values: [text] }])
        }
      />
      <QuickFilter
        value={number ?? ''}
        label={t('logs.quick.contact', { field: labels.field(fieldOf(channel, channel.contact)) })}
        placeholder={t('logs.quick.number')}
        icon={<IconPhone size={15} stroke={1.6} aria-hidden="true" />}
        onChange={(text) => set(channel.contact, text === '' ? [] : [numberFilter(channel.contact, text)])}
      />
      {chips.length > 0 && (
        <ul className={classes.chips} aria-label={t('logs.filter.active')}>
          {chips.map((key) => {
            const field = shownField(channel, key)
            const { label, text } = chipText(channel, key, filtersFor(key), words)
            return (
              <FilterChip
                key={key}
                label={label}
                text={text || t('logs.chip.nothing')}
                editing={editing === key}
                editor={field?.filter ? editorOf(field, key, () => endEdit(key, false)) : null}
                onEdit={(open) => (open ? setEditing(key) : endEdit(key, false))}
                onRemove={() => endEdit(key, true)}
              />
            )
          })}
        </ul>
      )}
      <FilterMenu channel={channel} button={add} onPick={setEditing} />
      {view.filters.length > 0 && (
        <button type="button" className={classes.clear} onClick={() => setView({ filters: [] })}>
          {t('logs.filter.clear')}
        </button>
      )}
    </search>
  )
}
