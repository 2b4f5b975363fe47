import { IconChevronDown, IconChevronUp, IconX } from '@tabler/icons-react'
import type { ReactNode, Ref } from 'react'
import { formatSpan } from '#browser/format/span.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { textValue } from '#browser/logs/data/entry-values.ts'
import { useFormat } from '#browser/preferences/use-format.ts'
import { type EntryPlace, useEntryHost } from '#browser/shell/entry-context.ts'
import { NumberLink } from '#browser/shell/NumberLink.tsx'
import { RevealLine } from '#browser/shell/reveal/RevealLine.tsx'
import { IconButton } from '#browser/ui/IconButton.tsx'
import { Instant } from '#browser/ui/Instant.tsx'
import type { Channel } from '#contract/channels/index.ts'
import type { Entry } from '#contract/routes/logs.ts'
import classes from './Drawer.module.css'
import type { Outcome } from './outcome.ts'

interface DrawerHeadProps {
  titleId: string
  titleRef: Ref<HTMLHeadingElement>
  title: ReactNode
  place: EntryPlace
  /** The head was on screen: what only some readers are shown under it may come. */
  settled: boolean
  channel?: Channel
  entry?: Entry
  outcome?: Outcome | undefined
}

/** Where in the list, previous and next, the way out; then the outcome in words. */
export function DrawerHead({ titleId, titleRef, title, place, settled, channel, entry, outcome }: DrawerHeadProps) {
  const { t } = useTranslation()
  const { open, close } = useEntryHost()
  const { total, previous, next } = place
  return (
    <header className={classes.head} data-entry-head>
      <div className={classes.nav}>
        <IconButton
          aria-label={t('logs.drawer.previous')}
          title={`${t('logs.drawer.previous')} (k)`}
          disabled={!previous}
          onClick={() => previous && open(previous)}
        >
          <IconChevronUp size={18} stroke={1.6} aria-hidden="true" />
        </IconButton>
        <IconButton
          aria-label={t('logs.drawer.next')}
          title={`${t('logs.drawer.next')} (j)`}
          disabled={!next}
          onClick={() => next && open(next)}
        >
          <IconChevronDown size={18} stroke={1.6} aria-hidden="true" />
        </IconButton>
        {place.place !== undefined && total !== undefined && (
          <span className={classes.place}>{t('logs.drawer.place', { place: place.place, total })}</span>
        )}
        <IconButton
          className={classes.close ?? ''}
          aria-label={t('logs.drawer.close')}
          title={`${t('logs.drawer.close')} (Esc)`}
          onClick={close}
        >
          <IconX size={18} stroke={1.6} aria-hidden="true" />
        </IconButton>
      </div>
      <h2 id={titleId} ref={titleRef} className={classes.title} tabIndex={-1} data-autofocus>
        {title}
      </h2>
      {channel && entry && <Subtitle channel={channel} entry={entry} outcomeAt={outcome?.at ?? null} />}
      {settled && channel && entry && <RevealLine subject={{ channel: channel.id, id: entry._id }} />}
    </header>
  )
}

/** Who, when, and how long it took to come to this. */
function Subtitle({ channel, entry, outcomeAt }: { channel: Channel; entry: Entry; outcomeAt: string | null }) {
  const { t } = useTranslation()
  const { language } = useFormat()
  const number = textValue(entry[channel.contact])
  const at = textValue(entry[channel.time])
  const took = Date.parse(outcomeAt ?? '') - Date.parse(at ?? '')
  return (
    <p className={classes.subtitle}>
      {number !== null && <NumberLink number={number} />}
      <Instant iso={at} />
      {took > 0 && (
        <span>
          {t('drawer.outcomeAt')} <Instant iso={outcomeAt} form={took < DAY_MS ? 'time' : 'full'} />{' '}
          {t('drawer.outcomeAfter', { span: formatSpan(took, language) })}
        </span>
      )}
    </p>
  )
}

const DAY_MS = 86_400_000
