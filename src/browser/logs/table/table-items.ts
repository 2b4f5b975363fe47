// What stands in the list: rows, and a line wherever a day begins.

export type TableItem =
  | { readonly kind: 'day'; readonly day: string }
  /** `day`: the line it stands under, empty where rows are in no order of time. */
  | { readonly kind: 'row'; readonly row: number; readonly day: string }
  | { readonly kind: 'tail' }

interface ItemsInput {
  readonly count: number
  /** The day that a row stands under; undefined when rows are in no order of time. */
  readonly dayOf?: (row: number) => string
  /** Something follows the last row: more to come, or why it did not. */
  readonly tail: boolean
}

export function tableItems({ count, dayOf, tail }: ItemsInput): TableItem[] {
  const starts = dayOf ? dayStarts(count, dayOf) : new Map<number, string>()
  const items: TableItem[] = []
  let day = ''
  for (let row = 0; row < count; row += 1) {
    const begins = starts.get(row)
    if (begins !== undefined) {
      day = begins
      items.push({ kind: 'day', day })
    }
    items.push({ kind: 'row', row, day })
  }
  if (tail) items.push({ kind: 'tail' })
  return items
}

// Naming a day is dear, and rows are in order of time: a stretch that begins and ends on one day holds no other.
function dayStarts(count: number, dayOf: (row: number) => string): Map<number, string> {
  const starts = new Map<number, string>()
  if (count === 0) return starts
  const mark = (first: number, firstDay: string, last: number, lastDay: string) => {
    if (firstDay === lastDay) return
    if (last - first === 1) {
      starts.set(last, lastDay)
      return
    }
    const middle = (first + last) >> 1
    const middleDay = dayOf(middle)
    mark(first, firstDay, middle, middleDay)
    mark(middle, middleDay, last, lastDay)
  }
  const firstDay = dayOf(0)
  starts.set(0, firstDay)
  mark(0, firstDay, count - 1, dayOf(count - 1))
  return starts
}

/** Where each row stands among the items. */
export function rowPlaces(items: readonly TableItem[]): number[] {
  const places: number[] = []
  for (const [place, item] of items.entries()) if (item.kind === 'row') places.push(place)
  return places
}
