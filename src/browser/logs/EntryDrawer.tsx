import { FocusTrap } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useCallback, useEffect, useId, useRef } from 'react'
import { ApiFailure } from '#browser/api/api-failure.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import type { EntryPlace } from '#browser/shell/entry-context.ts'
import { afterPaint } from '#browser/ui/after-paint.ts'
import type { Channel } from '#contract/channels/index.ts'
import { receiptChannels } from '#contract/routes/ladder.ts'
import { itemQuery } from './data/item-query.ts'
import { ladderQuery } from './data/ladder-query.ts'
import { DrawerHead } from './drawer/DrawerHead.tsx'
import { DrawerPanel } from './drawer/DrawerPanel.tsx'
import { EntryBody } from './drawer/EntryBody.tsx'
import { OutcomeTitle } from './drawer/OutcomeTitle.tsx'
import { useHeading } from './drawer/use-heading.ts'
import { usePainted } from './drawer/use-painted.ts'
import type { Opening } from './opened.ts'

interface EntryDrawerProps {
  channel: Channel
  /** Undefined while none is open: the panel is made before it is wanted. */
  entryId: string | undefined
  how: Opening
  place: EntryPlace
}

/** One entry, beside the list it came from; each has an address of its own, which ends in its id. */
export function Component({ channel, entryId, how, place }: EntryDrawerProps) {
  const { t } = useTranslation()
  const phone = useMediaQuery('(max-width: 640px)', false, { getInitialValueInEffect: false })
  const painted = usePainted(entryId)
  const going = how === 'step'
  const open = entryId !== undefined
  const item = useQuery({
    ...itemQuery(channel, entryId ?? ''),
    enabled: open,
    // Going through a list must not blink; but another channel's entry is not to be read as one of this.
    placeholderData: (entry, query) => (going && query?.queryKey[1].resource === channel.resource ? entry : undefined),
  })
  const ladder = useQuery({
    ...ladderQuery(channel, entryId ?? ''),
    enabled: open && receiptChannels(channel).length > 0,
  })
  const { data, error, isPlaceholderData, refetch } = item
  // What the list knows is shown at once.
  const told = data ?? place.listed
  const heading = useHeading(channel, { data: told, error, isPlaceholderData }, ladder, going)
  const titleId = useId()
  const title = useRef<HTMLHeadingElement>(null)
  const missing = error instanceof ApiFailure && (error.status === 404 || error.code === 'bad_id')
  const words = heading ? heading.text : missing ? t('logs.missing.title') : t('logs.entry')

  // As the panel comes on screen. To move the focus before would have the page laid out twice.
  useEffect(() => afterPaint(() => title.current?.focus({ preventScroll: true })), [])

  return (
    <FocusTrap active={phone && open}>
      <DrawerPanel titleId={titleId} modal={phone} stale={isPlaceholderData} over={how === 'press' && !painted}>
        <DrawerHead
          titleId={titleId}
          titleRef={title}
          title={heading ? <OutcomeTitle heading={heading} /> : words}
          place={place}
          settled={painted !== undefined}
          {...(told && !error && { entry: told, channel, outcome: heading?.outcome })}
        />
        <EntryBody
          channel={channel}
          ready={open && painted === entryId}
          entry={data}
          stale={isPlaceholderData}
          outcome={heading?.outcome}
          onRetry={useCallback(() => void refetch(), [refetch])}
          {...{ going, error, missing, ladder, words, place }}
        />
      </DrawerPanel>
    </FocusTrap>
  )
}
