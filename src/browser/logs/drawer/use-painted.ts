import { startTransition, useEffect, useState } from 'react'
import { afterPaint } from '#browser/ui/after-paint.ts'

/** The entry of which the panel and its head are on screen; undefined while none is open. The rest may come. */
export function usePainted(id: string | undefined): string | undefined {
  const [painted, setPainted] = useState<string>()
  // What is not shown runs no effect: it is forgotten as it is drawn for the last time.
  if (id === undefined && painted !== undefined) setPainted(undefined)
  useEffect(() => (id === undefined ? undefined : afterPaint(() => startTransition(() => setPainted(id)))), [id])
  return id === undefined ? undefined : painted
}
