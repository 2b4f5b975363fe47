// Runs in the browser, so it may use nothing from outside of the function.

export interface Frames {
  readonly p50: number
  readonly p95: number
  readonly max: number
  /** The last row that was there at the end, counted from 1. */
  readonly rows: number
  readonly domRows: number
  readonly longTasks: number
}

/** Scrolls until the row of this number is on screen, at the same speed whatever the frames, and notes every frame. */
export function scrollRows({ rows, perSecond }: { rows: number; perSecond: number }): Promise<Frames> {
  let scroller = document.querySelector('tr[data-row]')
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
      const reached = (list.scrollTop + list.clientHeight) / height
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
