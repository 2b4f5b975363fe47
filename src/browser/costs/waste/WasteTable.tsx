import type { ReactNode } from 'react'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import table from '../Table.module.css'
import classes from './Waste.module.css'

type WasteColumn = 'channel' | 'number' | 'text' | 'character' | 'parts' | 'last'

interface WasteTableProps {
  caption: string
  /** Columns before the entries and the amount. */
  columns: readonly WasteColumn[]
  children: ReactNode
}

/** The frame of a list of what was wasted. */
export function WasteTable({ caption, columns, children }: WasteTableProps) {
  const { t } = useTranslation()
  return (
    <div className={classes.scroller}>
      <table className={`${table.table} ${classes.table} ${columns[0] === 'number' ? classes.numbers : ''}`}>
        <caption className="tb-visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column, place) => (
              <th
                scope="col"
                key={column}
                className={place === 0 ? table.name : `${classes.text} ${column === 'last' ? classes.last : ''}`}
              >
                {t(`costWaste.column.${column}`)}
              </th>
            ))}
            <th scope="col">{t('costWaste.column.entries')}</th>
            <th scope="col">{t('costWaste.column.wasted')}</th>
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  )
}
