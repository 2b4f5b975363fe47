import { useTranslation } from 'react-i18next'
import { useLabels } from '#browser/i18n/use-labels.ts'
import { useReadableChannels } from '#browser/shell/use-readable-channels.ts'
import { channels } from '#contract/channels/index.ts'
import { type Lookup, matchKinds } from '#contract/routes/lookup.ts'
import classes from './SearchedAs.module.css'

/** Which digits were looked for, and how; and where, if not everywhere: silence of a closed channel proves nothing. */
export function SearchedAs({ variants }: { variants: Lookup['searchedAs'] }) {
  const { t } = useTranslation()
  const labels = useLabels()
  const readable = useReadableChannels()
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
      {readable.length < channels.length && (
        <span className={classes.only}>
          {t('lookup.searched.only', { channels: readable.map((channel) => labels.channel(channel)).join(', ') })}
        </span>
      )}
    </p>
  )
}
