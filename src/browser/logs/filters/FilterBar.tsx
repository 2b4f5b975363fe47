import { type RefObject, useRef, useState } from 'react'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { QueryBox } from '#browser/logs/query/QueryBox.tsx'
import { filteredKeys, filtersOf, replaceFilters } from '#browser/logs/view/edit-filters.ts'
import type { LogScope } from '#browser/logs/view/log-scope.ts'
import type { Field } from '#contract/channels/index.ts'
import type { Filter } from '#contract/view-state.ts'
import { chipText } from './chip-text.ts'
import { FilterChip } from './FilterChip.tsx'
import { FilterEditor } from './FilterEditor.tsx'
import { FilterMenu } from './FilterMenu.tsx'
import classes from './Filters.module.css'
import { shownField } from './filter-fields.ts'
import { flipFilters, isExclusion } from './flip-filters.ts'
import { useChipWords } from './use-chip-words.ts'
import { useFilterCommands } from './use-filter-commands.ts'

/** After the popover has given the focus back to what is no longer there. */
const FOCUS_MS = 30

interface FilterBarProps {
  scope: LogScope
  firstInput: RefObject<HTMLInputElement | null>
}

/** The filters of a log twice over, as a query that is typed and as chips, and the way to more. */
export function FilterBar({ scope, firstInput }: FilterBarProps) {
  const { t } = useTranslation()
  const { channel, view, range, setView } = scope
  const words = useChipWords(channel, view.filters)
  // A chip under edit stays, even with nothing chosen in it.
  const [editing, setEditing] = useState<string | null>(null)
  const add = useRef<HTMLButtonElement>(null)
  useFilterCommands({ box: firstInput, add, filtered: view.filters.length > 0, setView })

  const filtersFor = (key: string) => filtersOf(view.filters, key)
  const filtered = filteredKeys(view.filters)
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
      <QueryBox scope={scope} inputRef={firstInput} />
      <div className={classes.row}>
        {chips.length > 0 && (
          <ul className={classes.chips} aria-label={t('logs.filter.active')}>
            {chips.map((key) => {
              const field = shownField(channel, key)
              const filters = filtersFor(key)
              const { label, text } = chipText(channel, key, filters, words)
              const flipped = field && flipFilters(field, filters)
              return (
                <FilterChip
                  key={key}
                  label={label}
                  text={text || t('logs.chip.nothing')}
                  excludes={isExclusion(filters)}
                  editing={editing === key}
                  editor={field?.filter ? editorOf(field, key, () => endEdit(key, false)) : null}
                  onEdit={(open) => (open ? setEditing(key) : endEdit(key, false))}
                  onFlip={flipped && (() => set(key, flipped))}
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
      </div>
    </search>
  )
}
