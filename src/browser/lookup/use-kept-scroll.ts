// Who opens an entry and comes back stands where they stood.
import { useEffect } from 'react'
import { useLocation, useNavigationType } from 'react-router-dom'

const tops = new Map<string, number>()

/** Keeps how far the page was scrolled, per entry of the browser's history. */
export function useKeptScroll(): void {
  const { key } = useLocation()
  const type = useNavigationType()
  useEffect(() => {
    const page = document.getElementById('page')
    const keep = () => tops.set(key, page?.scrollTop ?? 0)
    const top = type === 'POP' ? tops.get(key) : undefined
    // A frame later: a new page first scrolls to its top.
    const frame = top === undefined ? undefined : requestAnimationFrame(() => page?.scrollTo(0, top))
    page?.addEventListener('scroll', keep, { passive: true })
    return () => {
      if (frame !== undefined) cancelAnimationFrame(frame)
      page?.removeEventListener('scroll', keep)
    }
  }, [key, type])
}
