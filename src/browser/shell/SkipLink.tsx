import { useTranslation } from '#browser/i18n/use-translation.ts'
import classes from './Shell.module.css'

/** The first stop of the keyboard. A button: a link to `#page` would put the hash into every shared address. */
export function SkipLink({ onSkip }: { onSkip: () => void }) {
  const { t } = useTranslation()
  return (
    <button type="button" className={classes.skip} onClick={onSkip}>
      {t('shell.skip')}
    </button>
  )
}
