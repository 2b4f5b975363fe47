import { useState } from 'react'
import type { Range } from '#contract/view-state.ts'
import type { LogScope } from '../view/log-scope.ts'

interface Zoomed {
  /** The range before the first zoom. */
  readonly origin: Range
  /** Where zooming led since, so that Back and Forward among them count as zoomed. */
  readonly stops: readonly string[]
}

export interface Zoom {
  zoom(range: Range): void
  /** Back to the range before the first zoom; undefined when the range is not one that was zoomed to. */
  readonly reset: (() => void) | undefined
}

export function useZoom({ view, setView }: Pick<LogScope, 'view' | 'setView'>): Zoom {
  const [zoomed, setZoomed] = useState<Zoomed | null>(null)
  const now = JSON.stringify(view.range)
  const current = zoomed?.stops.includes(now) ? zoomed : null
  return {
    zoom: (range) => {
      const stops = [...(current?.stops ?? []), JSON.stringify(range)]
      setZoomed({ origin: current?.origin ?? view.range, stops })
      setView({ range })
    },
    reset: current
      ? () => {
          setZoomed(null)
          setView({ range: current.origin })
        }
      : undefined,
  }
}
