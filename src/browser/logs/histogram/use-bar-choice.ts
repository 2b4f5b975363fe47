import { type FocusEvent, type KeyboardEvent, type MouseEvent, type PointerEvent, useRef, useState } from 'react'

/** The first and the last of some bars. */
export type Span = readonly [first: number, last: number]

interface Choice {
  readonly anchor: number
  readonly at: number
}

/**
 * Which bar is looked at, and which ones are chosen to zoom to: by pointing, dragging, or the arrow keys. The handlers
 * belong to the element that holds a button for each bar (`data-bar`).
 */
export function useBarChoice(count: number, onZoom: (span: Span) => void) {
  const [at, setAt] = useState(0)
  const [shown, setShown] = useState<number | null>(null)
  const [choice, setChoice] = useState<Choice | null>(null)
  const dragging = useRef(false)
  const last = count - 1
  const place = Math.max(0, Math.min(at, last))

  function finish({ anchor, at: end }: Choice) {
    dragging.current = false
    setChoice(null)
    onZoom([Math.min(anchor, end), Math.max(anchor, end)])
  }

  function abandon() {
    dragging.current = false
    setChoice(null)
    setShown(null)
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const steps: Readonly<Record<string, number>> = { ArrowLeft: place - 1, ArrowRight: place + 1, Home: 0, End: last }
    const step = steps[event.key]
    if (step !== undefined) {
      const next = Math.max(0, Math.min(step, last))
      setChoice(event.shiftKey ? { anchor: choice?.anchor ?? place, at: next } : null)
      event.currentTarget.querySelector<HTMLElement>(`[data-bar="${next}"]`)?.focus()
    } else if (event.key === 'Enter' || event.key === ' ') finish(choice ?? { anchor: place, at: place })
    else if (event.key === 'Escape' && choice) setChoice(null)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return {
    /** Where the keyboard is. */
    place,
    /** The bar to tell about, or null. */
    shown: shown === null || shown > last ? null : shown,
    span: choice && ([Math.min(choice.anchor, choice.at), Math.max(choice.anchor, choice.at)] as const),
    handlers: {
      onKeyDown,
      onPointerDown(event: PointerEvent<HTMLElement>) {
        if (event.button !== 0 || count === 0) return
        // Without capture a drag that leaves the plot would never end.
        event.currentTarget.setPointerCapture(event.pointerId)
        dragging.current = true
        const n = barAt(event, count)
        setChoice({ anchor: n, at: n })
      },
      onPointerMove(event: PointerEvent<HTMLElement>) {
        const n = barAt(event, count)
        setShown(n)
        if (dragging.current && choice && choice.at !== n) setChoice({ ...choice, at: n })
      },
      onPointerUp: () => dragging.current && choice && finish(choice),
      onPointerCancel: abandon,
      onPointerLeave: () => !dragging.current && setShown(null),
      // What a screen reader presses is a click without a pointer.
      onClick(event: MouseEvent) {
        const n = barOf(event.target)
        if (event.detail === 0 && n !== undefined) finish({ anchor: n, at: n })
      },
      onFocus(event: FocusEvent) {
        const n = barOf(event.target)
        if (n === undefined) return
        setAt(n)
        if (event.target.matches(':focus-visible')) setShown(n)
      },
      onBlur: () => setShown(null),
    },
  }
}

function barAt({ currentTarget, clientX }: PointerEvent<HTMLElement>, count: number): number {
  const { left, width } = currentTarget.getBoundingClientRect()
  const n = Math.floor(((clientX - left) / Math.max(1, width)) * count)
  return Math.max(0, Math.min(n, count - 1))
}

function barOf(target: EventTarget): number | undefined {
  const n = target instanceof HTMLElement ? target.dataset.bar : undefined
  return n === undefined ? undefined : Number(n)
}
