// What a page measures of itself: runs in the browser, so it may use nothing from outside of each function.

export interface Frames {
  readonly p50: number
  readonly p95: number
  readonly max: number
  readonly rows: number
  readonly domRows: number
  readonly longTasks: number
}

/** Notes when the first row is painted; before the page's own scripts. */
export function noteFirstRows(): void {
  const observer = new MutationObserver(() => {
    if (!document.querySelector('tr[data-row]')) return
    observer.disconnect()
    requestAnimationFrame(() => setTimeout(() => performance.mark('first rows')))
  })
  observer.observe(document, { childList: true, subtree: true })
}

/** Scrolls until the row of this number is on screen, at the same speed whatever the frames, and notes every frame. */
export function scrollRows({ rows, perSecond }: { rows: number; perSecond: number }): Promise<Frames> {
  let scroller = document.querySelector('[role="grid"]')
  while (scroller && !/auto|scroll/.test(getComputedStyle(scroller).overflowY)) scroller = scroller.parentElement
  const list = scroller as HTMLElement
  const height = (list.querySelector('tr[data-row]') as HTMLElement).offsetHeight
  let longTasks = 0
  const observer = new PerformanceObserver((entries) => {
    for (const { duration } of entries.getEntries()) longTasks += duration
  })
  observer.observe({ type: 'longtask' })
  const last = () =>
    Math.max(...[...list.querySelectorAll<HTMLElement>('tr[data-row]')].map((row) => Number(row.dataset.row)))
  return new Promise((resolve) => {
    const frames: number[] = []
    let domRows = 0
    const started = performance.now()
    let before = started
    const step = (now: number) => {
      frames.push(now - before)
      list.scrollTop += Math.min((now - before) / 1000, 0.5) * perSecond * height
      before = now
      domRows = Math.max(domRows, list.querySelectorAll('tr[data-row]').length)
      const reached = list.scrollTop / height
      if (reached < rows && now - started < (rows / perSecond) * 3000) requestAnimationFrame(step)
      else end()
    }
    const end = () => {
      observer.disconnect()
      const sorted = frames.slice(1).sort((a, b) => a - b)
      const at = (share: number) =>
        Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0)
      resolve({ p50: at(0.5), p95: at(0.95), max: at(1), rows: last() + 1, domRows, longTasks: Math.round(longTasks) })
    }
    requestAnimationFrame(step)
  })
}

/**
 * From the next press of a key or the mouse: when `selector` first matches something else than before, painted.
 * `painted` counts from the event, `waited` is the part of it in which the gateway was asked.
 */
export function watchChange(selector: string): Promise<{ painted: number; waited: number; echoed: number }> {
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
          painted: Math.round(end - pressed),
          // From the press to the answer: the pause in typing, and the gateway.
          waited: Math.round(answered ? Math.max(0, answered.responseEnd - pressed) : 0),
          echoed: Math.round(echoed),
        })
      })
    }
    requestAnimationFrame(check)
  })
}
