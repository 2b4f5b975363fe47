import { useState } from 'react'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { TextField } from '#browser/ui/TextField.tsx'
import classes from './Columns.module.css'

interface MoreColumnsProps {
  columns: readonly { readonly key: string; readonly label: string }[]
  onShow: (key: string) => void
}

/** Columns that are not shown; there are many, so one can be looked for. */
export function MoreColumns({ columns, onShow }: MoreColumnsProps) {
  const { t } = useTranslation()
  const [search, setSearch] = useState('')
  const found = columns.filter(({ label }) => label.toLowerCase().includes(search.trim().toLowerCase()))
  if (columns.length === 0) return null
  return (
    <>
      <div className={classes.part}>
        <h3 className={classes.heading}>{t('table.columns.more')}</h3>
        <TextField
          type="search"
          className={classes.search}
          value={search}
          aria-label={t('table.columns.search')}
          placeholder={t('table.columns.search')}
          onChange={(event) => setSearch(event.target.value)}
        />
      </div>
      <ul className={classes.list} aria-label={t('table.columns.more')}>
        {found.map(({ key, label }) => (
          <li key={key} className={classes.line}>
            <label className={classes.name}>
              <input type="checkbox" checked={false} onChange={() => onShow(key)} />
              <span>{label}</span>
            </label>
          </li>
        ))}
      </ul>
      {found.length === 0 && (
        <p className={classes.note} role="status">
          {t('table.columns.nothing')}
        </p>
      )}
    </>
  )
}
