import { Button, FocusTrap } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router-dom'
import { ApiFailure } from '#browser/api/api-failure.ts'
import { toneOf, useLabels } from '#browser/i18n/use-labels.ts'
import { FailureState } from '#browser/shell/FailureState.tsx'
import { EmptyState } from '#browser/ui/EmptyState.tsx'
import { Instant } from '#browser/ui/Instant.tsx'
import { PhoneNumber } from '#browser/ui/PhoneNumber.tsx'
import { SkeletonRows } from '#browser/ui/SkeletonRows.tsx'
import { usePageTitle } from '#browser/ui/use-page-title.ts'
import type { Channel } from '#contract/channels/index.ts'
import { textValue } from './data/entry-values.ts'
import { itemQuery } from './data/item-query.ts'
import classes from './drawer/Drawer.module.css'
import { DrawerActions } from './drawer/DrawerActions.tsx'
import { DrawerHead } from './drawer/DrawerHead.tsx'
import { EntryFields } from './drawer/EntryFields.tsx'
import { RawJson } from './drawer/RawJson.tsx'
import { useOutcomeText } from './drawer/use-outcome-text.ts'
import { useEntryContext } from './entry-context.ts'

/** One entry, beside the list it came from: a page of its own at `<channel.path>/:entryId`. */
export function Component({ channel }: { channel: Channel }) {
  const { t } = useTranslation()
  const labels = useLabels()
  const { entryId = '' } = useParams()
  const { close } = useEntryContext()
  const phone = useMediaQuery('(max-width: 640px)', false, { getInitialValueInEffect: false })
  const { data, error, isPlaceholderData, refetch } = useQuery({
    ...itemQuery(channel, entryId),
    // Going through a list must not blink.
    placeholderData: keepPreviousData,
  })
  const titleId = useId()
  const title = useRef<HTMLHeadingElement>(null)
  const outcomeText = useOutcomeText(channel)
  const missing = error instanceof ApiFailure && (error.status === 404 || error.code === 'bad_id')
  const heading = data && !error ? outcomeText(data) : missing ? t('logs.missing.title') : t('logs.entry')
  usePageTitle(`${heading} · ${labels.channel(channel)}`, 1)

  useEffect(() => title.current?.focus({ preventScroll: true }), [])

  return (
    <FocusTrap active={phone}>
      <div
        className={classes.drawer}
        role="dialog"
        aria-labelledby={titleId}
        {...(phone && { 'aria-modal': true })}
        data-stale={isPlaceholderData}
      >
        <DrawerHead
          titleId={titleId}
          titleRef={title}
          title={
            data && !error ? (
              <span className={classes.outcome} data-tone={toneOf(channel, textValue(data[channel.status]))}>
                {heading}
              </span>
            ) : (
              heading
            )
          }
          subtitle={data && !error && subtitle(data)}
        />
        <span className="tb-visually-hidden" role="status">
          {heading}
        </span>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must scroll by keyboard, too */}
        <section className={classes.scroll} tabIndex={0} aria-labelledby={titleId}>
          {content()}
        </section>
      </div>
    </FocusTrap>
  )

  function subtitle(entry: NonNullable<typeof data>) {
    const number = textValue(entry[channel.contact])
    return (
      <>
        {number !== null && <PhoneNumber number={number} />}
        <Instant iso={textValue(entry[channel.time])} />
      </>
    )
  }

  function content() {
    if (missing) {
      return (
        <EmptyState
          title={t('logs.missing.heading')}
          text={t('logs.missing.text')}
          action={<Button onClick={close}>{t('logs.missing.action')}</Button>}
        />
      )
    }
    if (error) return <FailureState error={error} onRetry={() => void refetch()} />
    if (!data) return <SkeletonRows columns="120px 1fr" rows={12} />
    return (
      <>
        <DrawerActions channel={channel} id={entryId} />
        <EntryFields channel={channel} entry={data} />
        <RawJson channel={channel} id={entryId} />
      </>
    )
  }
}
