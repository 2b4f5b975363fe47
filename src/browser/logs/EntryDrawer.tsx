import { Button, FocusTrap } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router-dom'
import { ApiFailure } from '#browser/api/api-failure.ts'
import { useLabels } from '#browser/i18n/use-labels.ts'
import { useEntryContext } from '#browser/shell/entry-context.ts'
import { FailureState } from '#browser/shell/FailureState.tsx'
import { EmptyState } from '#browser/ui/EmptyState.tsx'
import { SkeletonRows } from '#browser/ui/SkeletonRows.tsx'
import { usePageTitle } from '#browser/ui/use-page-title.ts'
import type { Channel } from '#contract/channels/index.ts'
import { receiptChannels } from '#contract/routes/ladder.ts'
import { itemQuery } from './data/item-query.ts'
import { ladderQuery } from './data/ladder-query.ts'
import classes from './drawer/Drawer.module.css'
import { DrawerBody } from './drawer/DrawerBody.tsx'
import { DrawerHead } from './drawer/DrawerHead.tsx'
import { DrawerPanel } from './drawer/DrawerPanel.tsx'
import { OutcomeTitle } from './drawer/OutcomeTitle.tsx'
import { useHeading } from './drawer/use-heading.ts'
import { useNeighbours } from './drawer/use-neighbours.ts'

/** One entry, beside the list it came from: a page of its own under the list's, whose address ends in `:entryId`. */
export function Component({ channel }: { channel: Channel }) {
  const { t } = useTranslation()
  const labels = useLabels()
  const { entryId = '' } = useParams()
  const { close, listed } = useEntryContext()
  const phone = useMediaQuery('(max-width: 640px)', false, { getInitialValueInEffect: false })
  // Going through a list must not blink; but another channel's entry is not to be read as one of this.
  const item = useQuery({
    ...itemQuery(channel, entryId),
    placeholderData: (entry, query) => (query?.queryKey[1].resource === channel.resource ? entry : undefined),
  })
  const ladder = useQuery({ ...ladderQuery(channel, entryId), enabled: receiptChannels(channel).length > 0 })
  const { data, error, isPlaceholderData, refetch } = item
  // What the list knows is shown at once.
  const told = data ?? listed
  const heading = useHeading(channel, { data: told, error, isPlaceholderData }, ladder)
  const titleId = useId()
  const title = useRef<HTMLHeadingElement>(null)
  const missing = error instanceof ApiFailure && (error.status === 404 || error.code === 'bad_id')
  const words = heading ? heading.text : missing ? t('logs.missing.title') : t('logs.entry')
  usePageTitle(`${words} · ${labels.channel(channel)}`, 1)
  useNeighbours(data !== undefined && !isPlaceholderData)

  useEffect(() => title.current?.focus({ preventScroll: true }), [])

  return (
    <FocusTrap active={phone}>
      <DrawerPanel titleId={titleId} modal={phone} stale={isPlaceholderData}>
        <DrawerHead
          titleId={titleId}
          titleRef={title}
          title={heading ? <OutcomeTitle heading={heading} /> : words}
          {...(told && !error && { entry: told, channel, outcome: heading?.outcome })}
        />
        <span className="tb-visually-hidden" role="status">
          {words}
        </span>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must scroll by keyboard, too */}
        <section className={classes.scroll} tabIndex={0} aria-label={t('logs.entry')} data-drawer-scroll>
          {content()}
        </section>
      </DrawerPanel>
    </FocusTrap>
  )

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
    return <DrawerBody channel={channel} entry={data} ladder={ladder} outcome={heading?.outcome} />
  }
}
