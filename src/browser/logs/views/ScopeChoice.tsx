import { useTranslation } from 'react-i18next'
import { ChoiceLine } from '#browser/ui/ChoiceLine.tsx'
import classes from './Views.module.css'

interface ScopeChoiceProps {
  shared: boolean
  mayShare: boolean
  onChange: (shared: boolean) => void
}

/** Who sees the view. */
export function ScopeChoice({ shared, mayShare, onChange }: ScopeChoiceProps) {
  const { t } = useTranslation()
  return (
    <fieldset className={classes.field}>
      <legend className={classes.legend}>{t('views.who')}</legend>
      <ChoiceLine
        type="radio"
        name="view-scope"
        checked={!shared}
        onChange={() => onChange(false)}
        title={t('views.scope.personal')}
        text={t('views.personalText')}
      />
      <ChoiceLine
        type="radio"
        name="view-scope"
        checked={shared}
        disabled={!mayShare}
        onChange={() => onChange(true)}
        title={t('views.scope.project')}
        text={mayShare ? t('views.sharedText') : t('views.mayNotShare')}
      />
    </fieldset>
  )
}
