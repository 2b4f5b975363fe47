import { useCallback, useState } from 'react'

/** True from the moment that an element comes near the screen. */
export function useNear<E extends Element>(): [near: boolean, ref: (element: E) => () => void] {
  const [near, setNear] = useState(false)
  const ref = useCallback((element: E) => {
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) setNear(true)
      },
      { rootMargin: '400px' },
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return [near, ref]
}
