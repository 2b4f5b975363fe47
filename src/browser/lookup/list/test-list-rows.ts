// Rows of a list for tests.
import type { ListedChannel } from '#contract/routes/lookup-list.ts'
import { noFigures } from '#contract/sum-figures.ts'
import type { ListRow } from './number-list.ts'

const nothing = { ...noFigures, firstAt: null, lastAt: null }

export function total(changes: Partial<NonNullable<ListRow['total']>>): NonNullable<ListRow['total']> {
  return { ...nothing, ...changes }
}

export function newest(channel: string, changes: Partial<ListedChannel> = {}): ListedChannel {
  return {
    channel,
    count: 1,
    entryId: 'a',
    at: '2026-05-01T10:00:00.000Z',
    status: 'Delivered',
    outcome: 'arrived',
    code: null,
    ...changes,
  }
}

/** A number that nobody has written to, unless the changes say otherwise. */
export function row(place: number, changes: Partial<ListRow> = {}): ListRow {
  return {
    place,
    line: place + 1,
    input: `+4915100000${place}`,
    digits: `4915100000${place}`,
    number: null,
    country: 'DE',
    match: null,
    problem: null,
    lineCount: 0,
    repeats: null,
    contacted: false,
    total: total({}),
    channels: [],
    ...changes,
  }
}
