import { isZeroMoney } from '#browser/format/money.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import classes from './Change.module.css'
import { useFigureFormat } from './use-figure-format.ts'

interface ChangeProps {
  /** Exact difference in US cents, signed. */
  cents: string
  /** The difference as a share of what was before; undefined where there was nothing. */
  share: number | undefined
}

/** How a cost changed: the amount, then the percentage. */
export function Change({ cents, share }: ChangeProps) {
  const { t } = useTranslation()
  const { change, changeShare } = useFigureFormat()
  if (isZeroMoney(cents)) return <span className={classes.none}>{t('ui.change.none')}</span>
  return (
    <span className={classes.change}>
      <span>{change(cents)}</span>
      <span className={classes.share}>{share === undefined ? t('ui.change.new') : changeShare(share)}</span>
    </span>
  )
}
