import { type ReactNode, type Ref, useId } from 'react'
import { Button, type ButtonProps } from './Button.tsx'

interface ReasonButtonProps extends ButtonProps {
  ref?: Ref<HTMLButtonElement>
  /** Why it cannot be used now; nothing when it can. */
  reason: string | undefined
  onClick: () => void
  'aria-label'?: string
  'aria-pressed'?: boolean
  'aria-keyshortcuts'?: string
  title?: string
  children: ReactNode
}

/** A button that, where it may not be used, can still be reached and says why. */
export function ReasonButton({ reason, onClick, children, ...props }: ReasonButtonProps) {
  const id = useId()
  if (reason === undefined) {
    return (
      <Button {...props} onClick={onClick}>
        {children}
      </Button>
    )
  }
  return (
    <>
      <Button {...props} data-disabled aria-disabled title={reason} aria-describedby={id}>
        {children}
      </Button>
      <span id={id} className="tb-visually-hidden">
        {reason}
      </span>
    </>
  )
}
