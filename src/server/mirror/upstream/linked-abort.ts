/** A signal that aborts with the outer one, with its reason, or by `stop`, which also lets go of the outer one. */
export function linkedAbort(outer: AbortSignal): { inner: AbortSignal; stop: () => void } {
  const controller = new AbortController()
  const follow = () => controller.abort(outer.reason)
  if (outer.aborted) follow()
  // AbortSignal.any keeps every signal it ever made alive as long as the outer one lives, in Node 20.
  outer.addEventListener('abort', follow)
  return {
    inner: controller.signal,
    stop: () => {
      outer.removeEventListener('abort', follow)
      controller.abort()
    },
  }
}
