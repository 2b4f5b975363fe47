// Runs in the browser, so it may use nothing from outside of each function.

/** What a page has noted since it was last asked. */
export interface Noted {
  /** Interactions of 16 ms and more, milliseconds; each by its longest event. */
  readonly interactions: readonly {
    readonly event: string
    readonly durationMs: number
    readonly delayMs: number
    readonly handlersMs: number
    readonly paintMs: number
  }[]
  /** Interactions, however short. */
  readonly count: number
  readonly longTasksMs: number
}

/** Notes interactions and long tasks; `window.takeNoted()` answers those since the last call. */
export function noteEvents(): void {
  const events: PerformanceEventTiming[] = []
  let longTasksMs = 0
  let counted = 0
  const interactions = new PerformanceObserver((entries) => {
    events.push(...(entries.getEntries() as PerformanceEventTiming[]))
  })
  interactions.observe({ type: 'event', buffered: true, durationThreshold: 16 } as PerformanceObserverInit)
  const tasks = new PerformanceObserver((entries) => {
    for (const { duration } of entries.getEntries()) longTasksMs += duration
  })
  tasks.observe({ type: 'longtask', buffered: true })
  Object.assign(window, {
    takeNoted: (): Noted => {
      events.push(...(interactions.takeRecords() as PerformanceEventTiming[]))
      const longest = new Map<number, PerformanceEventTiming>()
      for (const event of events.splice(0)) {
        const { interactionId = 0, duration } = event as PerformanceEventTiming & { interactionId?: number }
        if (interactionId > 0 && duration > (longest.get(interactionId)?.duration ?? 0))
          longest.set(interactionId, event)
      }
      const total = (performance as Performance & { interactionCount?: number }).interactionCount ?? 0
      const noted = {
        interactions: [...longest.values()].map(({ name, startTime, duration, processingStart, processingEnd }) => ({
          event: name,
          durationMs: duration,
          delayMs: processingStart - startTime,
          handlersMs: processingEnd - processingStart,
          paintMs: startTime + duration - processingEnd,
        })),
        count: total - counted,
        longTasksMs,
      }
      counted = total
      longTasksMs = 0
      return noted
    },
  })
}

/** Asks the page for what it noted; to be run in it. */
export function takeNoted(): Noted {
  return (window as unknown as { takeNoted: () => Noted }).takeNoted()
}
