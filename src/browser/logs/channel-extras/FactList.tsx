import { useTranslation } from '#browser/i18n/use-translation.ts'
import classes from '#browser/logs/drawer/Drawer.module.css'
import type { Channel } from '#contract/channels/index.ts'
import type { Fact } from './content-facts.ts'
import { FactValue } from './FactValue.tsx'

const media = new Set(['image', 'video', 'audio', 'voice', 'document', 'sticker', 'animatedSticker'])

/** What a message holds, fact by fact; of media, that it is not here. */
export function FactList({ channel, facts }: { channel: Channel; facts: readonly Fact[] }) {
  const { t } = useTranslation()
  if (facts.length === 0) return null
  const away = facts.some(({ as, value }) => as === 'kind' && media.has(value))
  return (
    <>
      <dl className={classes.fields}>
        {facts.map((each, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: facts of one message, in its order
          <div key={place} className={classes.field}>
            <dt className={each.name ? undefined : 'tb-mono'}>
              {each.name ? t(`drawer.fact.${each.name}`) : each.path}
            </dt>
            <dd className={classes.text} dir="auto">
              <FactValue channel={channel} fact={each} />
            </dd>
          </div>
        ))}
      </dl>
      {away && <p className={classes.note}>{t('drawer.content.away')}</p>}
    </>
  )
}
