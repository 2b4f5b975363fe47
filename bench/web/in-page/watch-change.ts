// Runs in the browser, so it may use nothing from outside of the function.

/** Milliseconds from the press. */
export interface Change {
  readonly painted: number
  /** The part of it from the request to its answer; 0 where nobody was asked. What comes before the request is the page's. */
  readonly waited: number
  /** Until the first frame. */
  readonly echoed: number
}

/** From the next press of a key or the mouse: when `selector` first matches something else than before, painted. */
export function watchChange(selector: string): Promise<Change> {
  const look = () => {
    const found = document.querySelector(selector)
    const waiting = document.querySelector('[role="grid"][aria-busy="true"]')
    return waiting ? undefined : `${found?.getAttribute('href')}${found?.textContent}`
  }
  const before = look()
  return new Promise((resolve) => {
    let pressed = 0
    let echoed = 0
    const begin = (event: Event) => {
      if (pressed > 0) return
      pressed = event.timeStamp
      requestAnimationFrame(() => setTimeout(() => (echoed = performance.now() - pressed)))
      performance.clearResourceTimings()
    }
    addEventListener('pointerdown', begin, { capture: true })
    addEventListener('keydown', begin, { capture: true })
    const check = () => {
      const now = look()
      if (pressed === 0 || now === undefined || now === before) return requestAnimationFrame(check)
      return setTimeout(() => {
        const end = performance.now()
        const lists = performance
          .getEntriesByType('resource')
          .filter(({ name }) => name.includes('get-list') || name.includes('get-item')) as PerformanceResourceTiming[]
        const answered = lists.filter(({ responseEnd }) => responseEnd > 0 && responseEnd <= end).at(-1)
        resolve({
          painted: end - pressed,
          waited: answered ? answered.responseEnd - Math.max(answered.startTime, pressed) : 0,
          echoed,
        })
      })
    }
    requestAnimationFrame(check)
  })
}
