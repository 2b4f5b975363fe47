import { useTranslation } from '#browser/i18n/use-translation.ts'
import { ChoiceLine } from '#browser/ui/ChoiceLine.tsx'
import classes from './Views.module.css'
import type { ViewKind } from './view-scope.ts'

interface ScopeChoiceProps {
  kind: ViewKind
  shared: boolean
  mayShare: boolean
  onChange: (shared: boolean) => void
}

/** Who sees the view. */
export function ScopeChoice({ kind, shared, mayShare, onChange }: ScopeChoiceProps) {
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
        text={mayShare ? t(`views.${kind}.sharedText`) : t('views.mayNotShare')}
      />
    </fieldset>
  )
}
