import type { ComponentPropsWithRef, CSSProperties } from 'react'
import { join, unstyled } from './mantine-classes.ts'

interface IconButtonProps extends Omit<ComponentPropsWithRef<'button'>, 'style'> {
  readonly size?: 'sm' | 'md'
}

/** A button that is an icon, and says what it does to those who do not see it: Mantine's, by its style sheet alone (see Button.tsx). */
export function IconButton({ size = 'md', className, disabled, children, ...others }: IconButtonProps) {
  return (
    <button
      style={{ ...look, '--ai-size': `var(--ai-size-${size})` } as CSSProperties}
      className={join(
        'mantine-focus-auto',
        !disabled && 'mantine-active',
        className,
        'm_8d3f4000 mantine-ActionIcon-root',
        unstyled,
      )}
      data-variant="subtle"
      data-size={size}
      data-disabled={disabled || undefined}
      type="button"
      disabled={disabled}
      {...others}
    >
      <span className="m_8d3afb97 mantine-ActionIcon-icon">{children}</span>
    </button>
  )
}

const look = {
  '--ai-bg': 'transparent',
  '--ai-hover': 'var(--mantine-color-gray-light-hover)',
  '--ai-color': 'var(--mantine-color-gray-light-color)',
  '--ai-bd': 'calc(0.0625rem * var(--mantine-scale)) solid transparent',
}
