import { type RefCallback, useCallback, useState } from 'react'

/** True from the moment an element has come near what is seen of the drawer, for good. */
export function useNear<E extends Element>(): [RefCallback<E>, boolean] {
  const [near, setNear] = useState(false)
  const ref = useCallback((element: E | null) => {
    if (!element) return
    // Margins count for the scroller that is named.
    const root = element.closest('[data-drawer-scroll]')
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (!entry?.isIntersecting) return
        setNear(true)
        observer.disconnect()
      },
      { root, rootMargin: '0px 0px 240px 0px' },
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return [ref, near]
}
