/** Runs a task when the browser has nothing else to do, or `latest` milliseconds from now. Answers the way to call it off. */
export function whenIdle(task: () => void, latest: number): () => void {
  // Safari has no idle callback.
  if (!('requestIdleCallback' in window)) {
    const timer = setTimeout(task, latest)
    return () => clearTimeout(timer)
  }
  const handle = requestIdleCallback(task, { timeout: latest })
  return () => cancelIdleCallback(handle)
}
