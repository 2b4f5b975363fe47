import { useTranslation } from 'react-i18next'
import { dateLocales } from '#browser/format/locale.ts'
import { useLabels } from '#browser/i18n/use-labels.ts'
import { useFormat } from '#browser/preferences/use-format.ts'
import { channels } from '#contract/channels/index.ts'
import type { EntryFacts } from './entry-facts.ts'
import classes from './Reachability.module.css'
import { verdictOf } from './verdict.ts'

/** The verdicts of all channels in one line: what gets through to this contact and what does not. */
export function Reachability({ entries }: { entries: readonly EntryFacts[] }) {
  const { t } = useTranslation()
  const labels = useLabels()
  const { language } = useFormat()
  const named = (kind: 'reached' | 'failing') => {
    const found = channels.filter(
      (channel) => verdictOf(entries.filter((entry) => entry.channel === channel))?.verdict.kind === kind,
    )
    return new Intl.ListFormat(dateLocales[language], { type: 'conjunction' }).format(
      found.map((channel) => labels.channel(channel)),
    )
  }
  const reached = named('reached')
  const failing = named('failing')
  if (!reached && !failing) return null
  return (
    <p className={classes.line}>
      {reached && <span className={classes.reached}>{t('lookup.reach.through', { channels: reached })}</span>}{' '}
      {failing && <span className={classes.failing}>{t('lookup.reach.failing', { channels: failing })}</span>}
    </p>
  )
}
