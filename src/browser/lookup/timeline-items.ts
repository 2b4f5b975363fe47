// What a timeline shows of the entries at hand: receipts are part of the message that they are about.
import { receiptChannels } from '#contract/routes/ladder.ts'
import type { EntryFacts } from './entry-facts.ts'

export interface TimelineItem {
  readonly at: string
  readonly entry: EntryFacts
  /** Receipts of it that are at hand. */
  readonly receipts: readonly EntryFacts[]
}

const none: readonly EntryFacts[] = []

/** In the order of the entries; a receipt whose message is not among them stands for itself. */
export function timelineItems(entries: readonly EntryFacts[]): TimelineItem[] {
  const receipts = new Map<string, EntryFacts[]>()
  for (const entry of entries) {
    if (entry.receipt === null || entry.messageId === null) continue
    const found = receipts.get(entry.messageId)
    if (found) found.push(entry)
    else receipts.set(entry.messageId, [entry])
  }
  const taken = new Set<EntryFacts>()
  const receiptsOf = ({ channel, messageId }: EntryFacts) => {
    const from = messageId === null ? [] : receiptChannels(channel)
    const own = from.length > 0 ? receipts.get(messageId ?? '')?.filter((each) => from.includes(each.channel)) : none
    for (const each of own ?? none) taken.add(each)
    return own ?? none
  }
  return entries
    .map((entry) => ({ at: entry.at, entry, receipts: receiptsOf(entry) }))
    .filter(({ entry }) => !taken.has(entry))
}

/** Whether two items are drawn the same: items are made anew with every page of entries, the entries are not. */
export function sameItem(a: TimelineItem, b: TimelineItem): boolean {
  return (
    a.entry === b.entry &&
    a.receipts.length === b.receipts.length &&
    a.receipts.every((receipt, place) => receipt === b.receipts[place])
  )
}

/** The key of an entry within a timeline, also in the page's elements. */
export function entryKey({ channel, id }: Pick<EntryFacts, 'channel' | 'id'>): string {
  return `${channel.id}/${id}`
}
