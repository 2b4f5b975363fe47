import { startTransition, useEffect, useState } from 'react'
import { whenIdle } from '#browser/ui/when-idle.ts'

/** The page has had time for what it shows, milliseconds. */
const LATEST = 2000

/** Somebody is at the page: the pointer that will press comes first, and so does the focus. */
const signs = ['pointermove', 'pointerdown', 'keydown', 'wheel', 'focusin'] as const

/**
 * True some time after `wanted`: when there was a sign of the reader, the browser had nothing else to do, and the code
 * had come. A page that nobody touches fetches no more than it shows (e2e/weight.spec.ts).
 */
export function useWarm(load: () => Promise<void>, wanted: boolean): boolean {
  const [warm, setWarm] = useState(false)
  useEffect(() => {
    if (!wanted) return undefined
    const signed = new AbortController()
    let callOff = () => {}
    const begin = () => {
      signed.abort()
      callOff = whenIdle(() => void load().then(() => startTransition(() => setWarm(true))), LATEST)
    }
    for (const sign of signs) window.addEventListener(sign, begin, { signal: signed.signal, passive: true })
    return () => {
      signed.abort()
      callOff()
    }
  }, [load, wanted])
  return warm
}
