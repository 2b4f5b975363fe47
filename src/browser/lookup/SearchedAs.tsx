import { useTranslation } from 'react-i18next'
import { type Lookup, matchKinds } from '#contract/routes/lookup.ts'
import classes from './SearchedAs.module.css'

/** Which digits were looked for, and how. */
export function SearchedAs({ variants }: { variants: Lookup['searchedAs'] }) {
  const { t } = useTranslation()
  const groups = matchKinds
    .map((kind) => ({ kind, digits: variants.filter(({ match }) => match === kind).map((each) => each.digits) }))
    .filter(({ digits }) => digits.length > 0)
  return (
    <p className={classes.line}>
      {t('lookup.searched.label')}{' '}
      {groups.map(({ kind, digits }, index) => (
        <span key={kind}>
          {index > 0 && ' · '}
          {t(`lookup.searched.${kind}`, { digits: digits.join(', ') })}
        </span>
      ))}
    </p>
  )
}
