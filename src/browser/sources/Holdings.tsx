import { useQuery } from '@tanstack/react-query'
import { useLabels } from '#browser/i18n/use-labels.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { paths } from '#browser/paths.ts'
import { useFormat } from '#browser/preferences/use-format.ts'
import { Link } from '#browser/router/Link.tsx'
import { sessionQuery } from '#browser/session/session-query.ts'
import { ChannelMark } from '#browser/ui/ChannelMark.tsx'
import { Instant } from '#browser/ui/Instant.tsx'
import { findChannel } from '#contract/channels/index.ts'
import type { Status } from '#contract/routes/system.ts'
import classes from './SourcesPage.module.css'
import table from './Table.module.css'

/** How much there is of each channel, and from when to when. */
export function Holdings({ channels }: { channels: Status['channels'] }) {
  const { t } = useTranslation()
  const labels = useLabels()
  const format = useFormat()
  const { data: session } = useQuery(sessionQuery)
  // A key sees a part: what it counts is not what there is.
  const scope = session?.kind === 'key' ? 'keyReads' : 'holds'
  const total = channels.reduce((sum, { count }) => sum + count, 0)
  return (
    <section className={classes.section} aria-labelledby="holdings">
      <h2 id="holdings" className={classes.title}>
        {total === 0 ? t(`sources.${scope}.nothing`) : t(`sources.${scope}.title`, { count: total })}
      </h2>
      {total === 0 && session?.mayImport && <p className={classes.text}>{t('sources.holds.empty')}</p>}
      <table className={table.table} aria-labelledby="holdings">
        <thead>
          <tr>
            <th scope="col">{t('sources.holds.channel')}</th>
            <th scope="col" className={table.number}>
              {t('sources.holds.entries')}
            </th>
            <th scope="col" className={table.wide}>
              {t('sources.holds.oldest')}
            </th>
            <th scope="col">{t('sources.holds.newest')}</th>
          </tr>
        </thead>
        <tbody>
          {channels.flatMap(({ id, count, oldest, newest }) => {
            const channel = findChannel(id)
            if (!channel) return []
            return (
              <tr key={id}>
                <th scope="row">
                  <span className={table.channel}>
                    <ChannelMark channel={id} />
                    <Link to={paths.log(channel)}>{labels.channel(channel)}</Link>
                  </span>
                </th>
                <td className={table.number}>{format.number(count)}</td>
                <td className={table.wide}>{oldest ? <Instant iso={oldest} form="date" /> : '–'}</td>
                <td>
                  {newest ? (
                    <>
                      <span className={table.wideInline}>
                        <Instant iso={newest} form="date" />
                      </span>{' '}
                      <span className={table.dim}>
                        <Instant iso={newest} form="age" />
                      </span>
                    </>
                  ) : (
                    '–'
                  )}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}
