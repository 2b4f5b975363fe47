import { useCallback, useMemo, useState } from 'react'
import { chooseColumns, useColumnChoice } from '#browser/logs/columns/use-columns.ts'
import type { Channel } from '#contract/channels/index.ts'
import type { LogColumn } from './columns.ts'

/** The widths of columns, kept when the pointer lets go. */
export function useResize(channel: Channel) {
  const { widths: kept } = useColumnChoice(channel)
  const [drag, setDrag] = useState<Record<string, number>>({})
  const widths = useMemo(() => ({ ...kept, ...drag }), [kept, drag])

  const resize = useCallback(
    ({ id }: LogColumn, width: number | null, done: boolean) => {
      if (!done && width !== null) return setDrag({ [id]: width })
      const others = Object.entries(kept).filter(([key]) => key !== id)
      chooseColumns(channel, { widths: Object.fromEntries(width === null ? others : [...others, [id, width]]) })
      setDrag({})
    },
    [channel, kept],
  )
  return { widths, resize }
}
