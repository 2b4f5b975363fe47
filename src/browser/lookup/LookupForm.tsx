import { useTranslation } from '#browser/i18n/use-translation.ts'
import { SearchField } from '#browser/shell/search/SearchField.tsx'
import { useSearch } from '#browser/shell/search/use-search.ts'
import { Button } from '#browser/ui/Button.tsx'
import classes from './LookupForm.module.css'

interface LookupFormProps {
  /** What was looked for, to be corrected. */
  number?: string
  /** Id of the text that says what is wrong with it. */
  problemId?: string
  /** Takes the caret: not where it would bring a phone's keyboard up over something to read. */
  waiting?: boolean
}

/** The large field of a page that has nothing else to show; on a contact's page the top bar's field is enough. */
export function LookupForm({ number = '', problemId, waiting = true }: LookupFormProps) {
  const { t } = useTranslation()
  const search = useSearch(number)

  return (
    <form className={classes.form} onSubmit={search.submit}>
      <SearchField
        search={search}
        className={classes.input}
        aria-label={t('lookup.form.label')}
        aria-invalid={problemId !== undefined}
        aria-describedby={problemId}
        placeholder={t('lookup.form.placeholder')}
        // The page has nothing else to do.
        autoFocus={waiting}
      />
      <Button type="submit" variant="filled" size="md">
        {t('lookup.form.submit')}
      </Button>
    </form>
  )
}
