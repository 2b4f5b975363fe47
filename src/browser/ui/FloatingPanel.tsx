import { Popover, type PopoverProps } from '@mantine/core'
import type { ReactNode, RefObject } from 'react'
import { Anchor } from './Anchor.tsx'
import { useOpenedLater } from './use-opened-later.ts'

export interface FloatingPanelProps extends Pick<PopoverProps, 'position' | 'width' | 'middlewares' | 'returnFocus'> {
  anchor: RefObject<HTMLElement | null>
  opened: boolean
  onChange: (opened: boolean) => void
  label: string
  className: string | undefined
  children: ReactNode
}

/** The focus goes in; Escape and a click outside close it. */
export function FloatingPanel({ anchor, opened, label, className, children, ...props }: FloatingPanelProps) {
  return (
    <Popover trapFocus returnFocus withRoles={false} {...props} opened={useOpenedLater(opened)}>
      <Popover.Target>
        <Anchor to={anchor} />
      </Popover.Target>
      <Popover.Dropdown className={className ?? ''} role="dialog" aria-label={label} data-floating>
        {children}
      </Popover.Dropdown>
    </Popover>
  )
}
