import type { ReactNode } from 'react'
import { useFormat } from '#browser/preferences/use-format.ts'
import classes from './Chip.module.css'

interface ChipProps {
  pressed: boolean
  onPress: () => void
  /** How many there are of it. */
  count?: number
  children: ReactNode
}

/** One choice of several that stand in a line. */
export function Chip({ pressed, onPress, count, children }: ChipProps) {
  const format = useFormat()
  return (
    <button type="button" className={classes.chip} aria-pressed={pressed} onClick={onPress}>
      {children}
      {count !== undefined && (
        <>
          {' '}
          <span className={classes.count}>{format.number(count)}</span>
        </>
      )}
    </button>
  )
}
