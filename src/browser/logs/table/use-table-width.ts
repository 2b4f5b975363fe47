import { type RefObject, useLayoutEffect } from 'react'

/** Beside an open drawer, or in a narrow window, pixels. */
const NARROW = 900
/** Both at once: there is no room for the text. */
const TIGHT = 560

/**
 * Notes at the element how wide it is: `--seen` in pixels, `data-narrow`, `data-tight`, and `data-sideways` where what it holds is
 * wider. At the element and not in a state, so that no row is drawn anew; and not by container queries, which double
 * the work of styling every row that comes.
 */
export function useTableWidth(scroller: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const element = scroller.current
    const sheet = element?.firstElementChild
    if (!element || !sheet) return
    const note = () => {
      // Read once: each width that is asked for between two changes has every row styled anew.
      const width = element.clientWidth
      element.style.setProperty('--seen', `${width}px`)
      element.dataset.narrow = String(width <= NARROW)
      element.dataset.tight = String(width <= TIGHT)
      const sideways = element.scrollWidth > width
      if (element.dataset.sideways !== String(sideways)) element.dataset.sideways = String(sideways)
    }
    note()
    const observer = new ResizeObserver(note)
    observer.observe(element)
    observer.observe(sheet)
    return () => observer.disconnect()
  }, [scroller])
}
