import { IconSearch } from '@tabler/icons-react'
import { useId } from 'react'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { SearchField } from '#browser/shell/search/SearchField.tsx'
import { useSearch } from '#browser/shell/search/use-search.ts'
import { Button } from '#browser/ui/Button.tsx'
import classes from './NumberBox.module.css'

/** Support's first move of the day: a number, pasted as it came. */
export function NumberBox() {
  const { t } = useTranslation()
  const search = useSearch()
  const id = useId()

  return (
    <form className={classes.box} onSubmit={search.submit}>
      <label className={classes.label} htmlFor={id}>
        {t('overview.lookup.label')}
      </label>
      <div className={classes.line}>
        <IconSearch className={classes.icon ?? ''} size={18} stroke={1.6} aria-hidden="true" />
        <SearchField
          search={search}
          id={id}
          className={classes.input}
          placeholder={t('overview.lookup.placeholder')}
          aria-describedby={`${id}-hint`}
        />
        <Button type="submit" variant="filled" className={classes.submit ?? ''}>
          {t('overview.lookup.submit')}
        </Button>
      </div>
      <p className={classes.hint} id={`${id}-hint`}>
        {t('overview.lookup.hint')}
      </p>
    </form>
  )
}
