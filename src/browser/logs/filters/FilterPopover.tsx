import { Popover } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './Filters.module.css'

interface FilterPopoverProps {
  opened: boolean
  label: string
  target: ReactNode
  children: ReactNode
  /** False where the focus goes on to somewhere else. */
  returnFocus?: boolean
  onClose: () => void
}

/** Where filters are chosen and edited: under their chip, the focus inside, Escape and a click outside close it. */
export function FilterPopover({ opened, label, target, children, returnFocus = true, onClose }: FilterPopoverProps) {
  return (
    <Popover
      opened={opened}
      onChange={(open) => !open && onClose()}
      position="bottom-start"
      trapFocus
      returnFocus={returnFocus}
      width={300}
      withRoles={false}
    >
      <Popover.Target>{target}</Popover.Target>
      <Popover.Dropdown className={classes.popover ?? ''} role="dialog" aria-label={label} data-floating>
        {children}
      </Popover.Dropdown>
    </Popover>
  )
}
