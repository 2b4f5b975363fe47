import { useState } from 'react'
import { useLabels } from '#browser/i18n/use-labels.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { noChoice } from '#browser/preferences/column-choices.ts'
import { findField } from '#contract/channels/index.ts'
import { columnKeys } from '#contract/view-state.ts'
import { ColumnLine } from './ColumnLine.tsx'
import classes from './Columns.module.css'
import type { ColumnsPanelProps } from './ColumnsButton.tsx'
import { movedColumn, withColumn, withPin } from './column-choice.ts'
import { DisplayChoice } from './DisplayChoice.tsx'
import { MoreColumns } from './MoreColumns.tsx'
import { useChooseKeys, useColumnChoice, useShownColumns } from './use-columns.ts'
import { useDragOrder } from './use-drag-order.ts'

/** The shown columns in their order, the others, and how rows look. Every change shows in the list at once. */
export function ColumnsPanel({ channel, view, setView }: ColumnsPanelProps) {
  const { t } = useTranslation()
  const labels = useLabels()
  const choice = useColumnChoice(channel)
  const shown = useShownColumns(channel, view)
  const choose = useChooseKeys(channel, view, setView)
  const [said, setSaid] = useState('')
  const drag = useDragOrder((key, by) => move(key, by))
  const { keys, pinned } = shown
  const untouched = view.columns === null && JSON.stringify(choice) === JSON.stringify(noChoice)

  const label = (key: string) => {
    const field = findField(channel, key)
    return field ? labels.field(field) : t('logs.cause')
  }

  function move(key: string, by: number) {
    const next = movedColumn(shown, key, by)
    choose({ keys: next })
    setSaid(t('table.columns.moved', { column: label(key), place: next.indexOf(key) + 1, count: next.length }))
  }

  return (
    <div className={classes.panel}>
      <div className={classes.head}>
        <h2 className={classes.title}>{t('table.columns.title')}</h2>
        <button type="button" className={classes.reset} disabled={untouched} onClick={() => choose(null)}>
          {t('table.columns.reset')}
        </button>
      </div>
      <ul className={classes.list} aria-label={t('table.columns.shown')} ref={drag.list}>
        {keys.map((key, place) => {
          const group = (other: string | undefined) => other !== undefined && pinned.has(other) === pinned.has(key)
          return (
            <ColumnLine
              key={key}
              id={key}
              label={label(key)}
              pinned={pinned.has(key)}
              only={keys.length === 1}
              dragging={drag.dragged === key}
              mayRise={group(keys[place - 1])}
              mayFall={group(keys[place + 1])}
              onHide={() => choose({ keys: keys.filter((other) => other !== key) })}
              onPin={() => choose({ pinned: withPin(shown, key) })}
              onMove={(by) => move(key, by)}
              onDrag={(event) => drag.start(event, key)}
            />
          )
        })}
      </ul>
      {view.columns !== null && <p className={classes.note}>{t('table.columns.inLink')}</p>}
      <DisplayChoice wrap={choice.wrap} onWrap={(wrap) => choose({ wrap })} />
      <MoreColumns
        columns={columnKeys(channel)
          .filter((key) => !keys.includes(key))
          .map((key) => ({ key, label: label(key) }))}
        onShow={(key) => choose({ keys: withColumn(channel, keys, key) })}
      />
      <p className="tb-visually-hidden" role="status">
        {said}
      </p>
    </div>
  )
}
