import type { ReactNode, RefObject } from 'react'
import { LatePopover } from '#browser/ui/LatePopover.tsx'
import classes from './Filters.module.css'

interface FilterPopoverProps {
  opened: boolean
  label: string
  /** The button that opens it. */
  anchor: RefObject<HTMLElement | null>
  children: ReactNode
  /** False where the focus goes on to somewhere else. */
  returnFocus?: boolean
  onClose: () => void
}

/** Where filters are chosen and edited: under their chip, the focus inside, Escape and a click outside close it. */
export function FilterPopover({ label, children, onClose, ...at }: FilterPopoverProps) {
  return (
    <LatePopover
      {...at}
      label={label}
      className={classes.popover}
      position="bottom-start"
      width={300}
      onChange={(open) => !open && onClose()}
    >
      {children}
    </LatePopover>
  )
}
