import { useState } from 'react'
import { useLabels } from '#browser/i18n/use-labels.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { useFormat } from '#browser/preferences/use-format.ts'
import { useFailureText } from '#browser/shell/use-failure-text.ts'
import type { Filter } from '#contract/view-state.ts'
import { Choice } from './Choice.tsx'
import classes from './Editors.module.css'
import type { EditorProps } from './editor-props.ts'
import { NONE, pickOptions, togglePick } from './one-of.ts'
import { PickList } from './PickList.tsx'
import { useFieldValues } from './use-field-values.ts'
import { useValueNames } from './use-value-names.ts'

/** Any of the values that occur, with how often; or all but those. */
export function OneOfEditor(props: EditorProps) {
  const { channel, field, filterKey, filters, onChange } = props
  const { t } = useTranslation()
  const labels = useLabels()
  const format = useFormat()
  const failureText = useFailureText()
  const [search, setSearch] = useState('')
  const [current] = filters
  const excluding = current?.op === 'not' || current?.op === 'filled'
  const [exclude, setExclude] = useState(excluding)
  const { data, error, isPending } = useFieldValues(props, search)
  const name = useValueNames(channel, filters)

  // Nothing until the counts are known: a list must not shuffle under the mouse.
  const options = isPending
    ? []
    : pickOptions({
        field,
        values: data?.values ?? [],
        chosen: current?.op === 'empty' || current?.op === 'filled' ? [NONE] : (current?.values ?? []),
        search: search.trim(),
        name: (value, label) => (value === NONE ? t('logs.values.none') : (label ?? name(field, value))),
        count: (count) => format.number(count),
      })

  function change(next: Filter | null) {
    onChange(next ? [next] : [])
  }

  return (
    <div className={classes.editor}>
      <Choice
        label={t('logs.filter.how')}
        value={exclude ? 'not' : 'is'}
        options={(['is', 'not'] as const).map((op) => ({ value: op, text: t(`logs.op.${op}`) }))}
        onChange={(op) => {
          setExclude(op === 'not')
          const bare = current?.op === 'empty' || current?.op === 'filled'
          if (current && bare) change({ key: filterKey, op: op === 'not' ? 'filled' : 'empty', values: [] })
          else if (current) change({ ...current, op })
        }}
      />
      <PickList
        label={labels.field(field)}
        placeholder={t('logs.values.search')}
        options={options}
        search={search}
        multiple
        note={noteText()}
        onSearch={setSearch}
        onPick={(id) => change(togglePick({ key: filterKey, current, exclude, picked: id }))}
      />
    </div>
  )

  function noteText(): string | undefined {
    if (error) return failureText(error).title
    if (isPending) return t('ui.loading')
    if (options.length === 0) return t('logs.values.nothing')
    return data && data.more > 0 ? t('logs.values.more', { count: data.more }) : undefined
  }
}
