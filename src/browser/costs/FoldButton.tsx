import { IconChevronRight } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './FoldButton.module.css'

interface FoldButtonProps {
  id?: string | undefined
  open: boolean
  onToggle: () => void
  children: ReactNode
}

/** The title of a part of the page, which opens and closes it. */
export function FoldButton({ id, open, onToggle, children }: FoldButtonProps) {
  return (
    <button id={id} type="button" className={classes.toggle} aria-expanded={open} onClick={onToggle}>
      <IconChevronRight size={16} aria-hidden="true" />
      {children}
    </button>
  )
}
