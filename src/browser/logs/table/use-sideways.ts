import { type RefObject, useLayoutEffect } from 'react'

/**
 * Notes at the element, as `data-sideways`, whether what it holds is wider than itself. At the element and not in a
 * state: no row has to be drawn anew for it.
 */
export function useSideways(scroller: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const element = scroller.current
    const sheet = element?.firstElementChild
    if (!element || !sheet) return
    const note = () => {
      element.dataset.sideways = String(element.scrollWidth > element.clientWidth)
    }
    note()
    const observer = new ResizeObserver(note)
    observer.observe(element)
    observer.observe(sheet)
    return () => observer.disconnect()
  }, [scroller])
}
