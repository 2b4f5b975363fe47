import type { UseQueryResult } from '@tanstack/react-query'
import { useRef } from 'react'
import type { Channel } from '#contract/channels/index.ts'
import { receiptChannels } from '#contract/routes/ladder.ts'
import type { Entry } from '#contract/routes/logs.ts'
import { type Ladder, type Outcome, outcomeOf } from './outcome.ts'
import { type OutcomeText, useOutcomeText } from './use-outcome-text.ts'

export interface Heading extends OutcomeText {
  readonly outcome: Outcome
}

/**
 * What became of the entry, once all who may know have answered; until then, and where the reader goes from one to the
 * next, what was said of the one before.
 */
export function useHeading(
  channel: Channel,
  item: Pick<UseQueryResult<Entry, Error>, 'data' | 'error' | 'isPlaceholderData'>,
  ladder: Pick<UseQueryResult<Ladder, Error>, 'data' | 'error'>,
  going: boolean,
): Heading | null {
  const outcomeText = useOutcomeText(channel)
  const kept = useRef<{ channel: Channel; outcome: Outcome } | null>(null)
  const heard = receiptChannels(channel).length === 0 || ladder.data !== undefined || ladder.error !== null
  const known = item.data && !item.isPlaceholderData && heard
  if (item.error || !(known || going)) kept.current = null
  else if (item.data && known) kept.current = { channel, outcome: outcomeOf(channel, item.data, ladder.data) }
  // Another channel's status is no word of this one.
  const outcome = kept.current?.channel === channel ? kept.current.outcome : null
  return outcome && { ...outcomeText(outcome), outcome }
}
