import type { Key } from 'react'

/** What stands in the list, in its order, and the key of the element that shows it. */
export interface RowKeys {
  readonly rowsKey: string
  readonly keys: ReadonlyMap<Key, string>
  /** How many keys were ever made. */
  readonly made: number
}

export const noRowKeys: RowKeys = { rowsKey: '', keys: new Map(), made: 0 }

/**
 * Keys of the rows on screen. A row keeps its own while the list is scrolled; where other rows are shown, as by a changed
 * filter, they take over the keys of those before, place by place, and with them their elements: to make some hundred
 * cells anew takes longer than to write other words into them.
 */
export function nextRowKeys(before: RowKeys, rowsKey: string, shown: readonly { readonly key: Key }[]): RowKeys {
  const isSame = before.rowsKey === rowsKey
  const spare = isSame ? [] : [...before.keys.values()]
  let { made } = before
  const keyOf = (key: Key) => (isSame ? before.keys.get(key) : spare.shift()) ?? `row ${made++}`
  const keys = new Map(shown.map(({ key }) => [key, keyOf(key)]))
  return { rowsKey, keys, made }
}
