import { type ReactNode, useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'

interface LazyBodyProps {
  /** How many rows there will be, so that the scroll bar tells the truth. */
  rows: number
  /** Drawn at once, wherever it is. */
  eager: boolean
  children: () => ReactNode
}

/** A part of a long table that is drawn when it comes near the screen, and stays. */
export function LazyBody({ rows, eager, children }: LazyBodyProps) {
  const [drawn, setDrawn] = useState(eager)
  const body = useRef<HTMLTableSectionElement>(null)
  useEffect(() => {
    if (drawn || !body.current) return
    // Paper has no edge to come near to, and is printed as soon as this returns.
    const draw = () => flushSync(() => setDrawn(true))
    window.addEventListener('beforeprint', draw)
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) setDrawn(true)
      },
      { rootMargin: '800px' },
    )
    observer.observe(body.current)
    return () => {
      observer.disconnect()
      window.removeEventListener('beforeprint', draw)
    }
  }, [drawn])
  if (drawn) return <tbody>{children()}</tbody>
  return (
    <tbody ref={body} aria-hidden="true">
      <tr>
        <td colSpan={7} style={{ height: `calc(${rows} * var(--tb-row))` }} />
      </tr>
    </tbody>
  )
}
