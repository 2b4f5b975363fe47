/**
 * Gives what `pages` gives and asks it for the next one before the caller wants it. Calls `stop` when the caller has
 * had enough, and waits until what was under way has ended.
 */
export async function* fetchAhead<T>(pages: AsyncGenerator<T>, stop: () => void): AsyncGenerator<T> {
  let next = pages.next()
  try {
    for (;;) {
      const { done, value } = await next
      if (done) return
      next = pages.next()
      // It is awaited in the next round; until then a failure is not "unhandled".
      next.catch(() => {})
      yield value
    }
  } finally {
    stop()
    await next.catch(() => {})
  }
}
