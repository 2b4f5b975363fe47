import { dateLocales } from '#browser/format/locale.ts'
import { useLabels } from '#browser/i18n/use-labels.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { useFormat } from '#browser/preferences/use-format.ts'
import { channels } from '#contract/channels/index.ts'
import classes from './Reachability.module.css'
import type { Verdicts } from './use-verdicts.ts'

/** The verdicts of all channels in one line: what gets through to this contact, what does not, and a sign of life. */
export function Reachability({ verdicts }: { verdicts: Verdicts }) {
  const { t } = useTranslation()
  const labels = useLabels()
  // Half of it would be another sentence; its line is kept for it.
  const waiting = [...verdicts.values()].includes(null)
  const format = useFormat()
  const judged = channels.flatMap((channel) => {
    const verdict = verdicts.get(channel.id)?.verdict
    return verdict ? [{ channel, verdict }] : []
  })
  const named = (kind: 'reached' | 'failing') =>
    new Intl.ListFormat(dateLocales[format.language], { type: 'conjunction' }).format(
      judged.filter(({ verdict }) => verdict.kind === kind).map(({ channel }) => labels.channel(channel)),
    )
  if (waiting) return <p className={classes.line}>…</p>
  const reached = named('reached')
  const failing = named('failing')
  const wroteAt = judged
    .flatMap(({ verdict }) => (verdict.kind === 'wrote' ? [verdict.at] : []))
    .sort()
    .at(-1)
  if (!reached && !failing && wroteAt === undefined) return null
  return (
    <p className={classes.line}>
      {reached && <span className={classes.reached}>{t('lookup.reach.through', { channels: reached })}</span>}{' '}
      {failing && <span className={classes.failing}>{t('lookup.reach.failing', { channels: failing })}</span>}{' '}
      {wroteAt !== undefined && <span>{t('contact.wrote', { age: format.age(wroteAt) })}</span>}
    </p>
  )
}
