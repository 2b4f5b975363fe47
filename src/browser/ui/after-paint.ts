/**
 * Runs a task when what has just been changed is on screen. Answers the way to call it off. A page that nobody sees
 * paints nothing: there the task runs soon.
 */
export function afterPaint(task: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const soon = () => {
    timer = setTimeout(task)
  }
  const frame = document.visibilityState === 'hidden' ? undefined : requestAnimationFrame(soon)
  if (frame === undefined) soon()
  return () => {
    if (frame !== undefined) cancelAnimationFrame(frame)
    clearTimeout(timer)
  }
}
