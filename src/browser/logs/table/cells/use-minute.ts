import { useEffect, useState } from 'react'

const MINUTE_MS = 60_000

/** Counts minutes while it is wanted. */
export function useMinute(wanted: boolean): number {
  const [minute, setMinute] = useState(0)
  useEffect(() => {
    if (!wanted) return undefined
    const timer = setInterval(() => setMinute((count) => count + 1), MINUTE_MS)
    return () => clearInterval(timer)
  }, [wanted])
  return minute
}
