// Who leaves the page and comes back stands where they stood.
import { type RefObject, useEffect, useRef } from 'react'
import { useLocation, useNavigationType } from 'react-router-dom'

const tops = new Map<string, number>()

/** Keeps how far the element was scrolled, per entry of the browser's history. */
export function useKeptScroll(element: RefObject<HTMLElement | null>): void {
  const { key } = useLocation()
  const arrival = useRef({ key, type: useNavigationType() })
  useEffect(() => {
    const { key: first, type } = arrival.current
    const top = type === 'POP' ? tops.get(first) : undefined
    if (top === undefined) return
    // A frame later: what is to be scrolled is drawn first.
    const frame = requestAnimationFrame(() => element.current?.scrollTo(0, top))
    return () => cancelAnimationFrame(frame)
  }, [element])

  useEffect(() => {
    const page = element.current
    const keep = () => tops.set(key, page?.scrollTop ?? 0)
    // An entry that is opened over the page has its own place in the history, from here on.
    keep()
    page?.addEventListener('scroll', keep, { passive: true })
    return () => page?.removeEventListener('scroll', keep)
  }, [element, key])
}
