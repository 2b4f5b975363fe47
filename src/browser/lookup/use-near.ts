import { type RefCallback, useCallback, useRef, useState } from 'react'

/** Whether an element is on screen or a screenful below it. */
export function useNear<E extends Element>(): [RefCallback<E>, boolean] {
  const [near, setNear] = useState(false)
  const observer = useRef<IntersectionObserver | undefined>(undefined)
  const ref = useCallback((element: E | null) => {
    observer.current?.disconnect()
    if (!element) return
    // The page's left side scrolls, not the window, and margins count for the scroller that is named.
    const root = element.closest('[data-contact-scroll]')
    observer.current = new IntersectionObserver(([entry]) => setNear(entry?.isIntersecting ?? false), {
      root,
      rootMargin: '0px 0px 100% 0px',
    })
    observer.current.observe(element)
  }, [])
  return [ref, near]
}
