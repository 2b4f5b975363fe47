import { useLabels } from '#browser/i18n/use-labels.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { useFormat } from '#browser/preferences/use-format.ts'
import { useReadableChannels } from '#browser/shell/use-readable-channels.ts'
import { channels } from '#contract/channels/index.ts'
import type { Lookup } from '#contract/routes/lookup.ts'
import { matchKinds } from '#contract/routes/lookup-words.ts'
import { countryName } from './country-name.ts'
import classes from './SearchedAs.module.css'

type Variant = Lookup['searchedAs'][number]

/** Of a long list only the beginning tells anything. */
const SHOWN = 6

/** What was looked for, and how; and where, if not everywhere: silence of a closed channel proves nothing. */
export function SearchedAs({ variants }: { variants: Lookup['searchedAs'] }) {
  const { t } = useTranslation()
  const labels = useLabels()
  const readable = useReadableChannels()
  const groups = matchKinds
    .map((kind) => ({ kind, own: variants.filter(({ match }) => match === kind) }))
    .filter(({ own }) => own.length > 0)
  return (
    <p className={classes.line}>
      {t('lookup.searched.label')}{' '}
      {groups.map(({ kind, own }, index) => (
        <span key={kind}>
          {index > 0 && ' · '}
          <Variants kind={kind} variants={own} />
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

/** Those of one kind, each with its country where that tells more than the number itself. */
function Variants({ kind, variants }: { kind: Variant['match']; variants: readonly Variant[] }) {
  const { t } = useTranslation()
  const { language } = useFormat()
  const all = variants.map(({ text, country }) => {
    if (country === null || kind === 'national') return text
    return t('lookup.searched.of', { digits: text, country: countryName(country, language) })
  })
  // Numbers of several countries may be one where they are dialled.
  const distinct = [...new Set(all)]
  const more = Math.max(0, distinct.length - SHOWN)
  return (
    <>
      {t(`lookup.searched.${kind}`, { digits: distinct.slice(0, SHOWN).join(', ') })}
      {more > 0 && ` ${t('lookup.searched.more', { count: more })}`}
    </>
  )
}
