import { useLabels } from '#browser/i18n/use-labels.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { useFormat } from '#browser/preferences/use-format.ts'
import { findChannel } from '#contract/channels/index.ts'
import type { PrivacyStep } from '#contract/routes/privacy.ts'
import classes from './Jobs.module.css'

/** What of which table: how much there is, or was. */
export function JobSteps({ steps, caption }: { steps: readonly PrivacyStep[]; caption: string }) {
  const { t } = useTranslation()
  const labels = useLabels()
  const format = useFormat()
  const nameOf = (id: string) => {
    const channel = findChannel(id)
    return channel ? labels.channel(channel) : id
  }
  return (
    <table className={classes.steps}>
      <caption className="tb-visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t('privacy.step.where')}</th>
          <th scope="col">{t('privacy.step.channel')}</th>
          <th scope="col">{t('privacy.step.what')}</th>
          <th scope="col" className={classes.figure}>
            {t('privacy.step.count')}
          </th>
        </tr>
      </thead>
      <tbody>
        {steps.map(({ table, channel, what, count }) => (
          <tr key={`${table} ${channel} ${what}`}>
            <th scope="row">{t(`privacy.table.${table}`)}</th>
            <td>{channel === null ? '' : nameOf(channel)}</td>
            <td>{t(`privacy.what.${what}`)}</td>
            <td className={classes.figure}>{format.number(count)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
