import { useTranslation } from '#browser/i18n/use-translation.ts'
import { CopyAction } from '../CopyAction.tsx'
import { indentJson } from '../indent-json.ts'
import classes from './Raw.module.css'

interface RawToolsProps {
  raw: string
  /** Of the line that is chosen. */
  value: string
  /** Whether text that is itself JSON is shown as such; left out where there is none. */
  unfold?: boolean
  onUnfold?: (unfold: boolean) => void
}

/** What can be taken from the text, and how it is laid out. */
export function RawTools({ raw, value, unfold = false, onUnfold }: RawToolsProps) {
  const { t } = useTranslation()
  return (
    <div className={classes.tools}>
      <CopyAction label={t('drawer.raw.copyAll')} read={async () => indentJson(raw)} />
      <CopyAction label={t('drawer.raw.copyValue')} read={async () => value} />
      {onUnfold && (
        <label className={classes.unfold}>
          <input type="checkbox" checked={unfold} onChange={(event) => onUnfold(event.currentTarget.checked)} />
          {t('drawer.raw.unfold')}
        </label>
      )}
    </div>
  )
}
