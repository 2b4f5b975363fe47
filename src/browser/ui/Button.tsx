import type { ComponentPropsWithRef, CSSProperties, ElementType, ReactNode } from 'react'
import classes from './Button.module.css'
import { Loader } from './Loader.tsx'
import { join, unstyled } from './mantine-classes.ts'

type Variant = 'default' | 'filled' | 'subtle'

interface Look {
  readonly size?: 'xs' | 'sm' | 'md' | 'compact-xs' | 'compact-sm'
  readonly variant?: Variant
  readonly leftSection?: ReactNode
  readonly rightSection?: ReactNode
  readonly fullWidth?: boolean
  /** Where its content stands in a button that is wider. */
  readonly justify?: 'flex-start'
  readonly className?: string
}

interface State {
  /** It cannot be pressed until what it has begun is done. */
  readonly loading?: boolean
  readonly disabled?: boolean
  /** It looks disabled, and can still be reached. */
  readonly 'data-disabled'?: boolean
  readonly children?: ReactNode
}

type Own = Look & State

export type ButtonProps<As extends ElementType = 'button'> = Own & {
  /** What it is, such as a link. */
  readonly component?: As
} & Omit<ComponentPropsWithRef<As>, keyof Own | 'component' | 'style' | 'color'>

/**
 * Mantine's button: what it puts into the page, by its style sheet (mantine-markup.test.tsx), without what it makes of a
 * theme at run time, which weighs ten times as much.
 */
export function Button<As extends ElementType = 'button'>({
  component,
  size = 'sm',
  variant = 'default',
  leftSection,
  rightSection,
  fullWidth,
  justify,
  className,
  loading,
  disabled,
  'data-disabled': looksDisabled,
  children,
  ...others
}: ButtonProps<As>) {
  const Tag: ElementType = component ?? 'button'
  return (
    <Tag
      style={styleOf(size, variant, justify)}
      className={join(
        'mantine-focus-auto',
        !(disabled || loading || looksDisabled) && 'mantine-active',
        className,
        'm_77c9d27d mantine-Button-root',
        unstyled,
      )}
      data-variant={variant}
      data-size={size}
      data-disabled={disabled || looksDisabled || undefined}
      data-loading={loading || undefined}
      data-block={fullWidth || undefined}
      data-with-left-section={leftSection ? true : undefined}
      data-with-right-section={rightSection ? true : undefined}
      type={component ? undefined : 'button'}
      disabled={disabled || loading || undefined}
      {...others}
    >
      {loading && (
        <span className={`${classes.loader} m_a25b86ee mantine-Button-loader`} aria-hidden="true">
          <Loader size="calc(var(--button-height) / 1.8)" color="var(--button-color)" />
        </span>
      )}
      <span className="m_80f1301b mantine-Button-inner">
        {leftSection && (
          <span className="m_a74036a mantine-Button-section" data-position="left">
            {leftSection}
          </span>
        )}
        <span className="m_811560b9 mantine-Button-label" data-loading={loading || undefined}>
          {children}
        </span>
        {rightSection && (
          <span className="m_a74036a mantine-Button-section" data-position="right">
            {rightSection}
          </span>
        )}
      </span>
    </Tag>
  )
}

/** Background, background under the pointer, text, border. */
const looks: Record<Variant, readonly [string, string, string, string]> = {
  default: ['default', 'default-hover', 'default-color', 'var(--mantine-color-default-border)'],
  filled: ['ink-filled', 'ink-filled-hover', 'white', 'transparent'],
  subtle: ['', 'ink-light-hover', 'ink-light-color', 'transparent'],
}

function styleOf(size: string, variant: Variant, justify: string | undefined): CSSProperties {
  const [background, hover, color, border] = looks[variant]
  return {
    '--button-justify': justify,
    '--button-height': `var(--button-height-${size})`,
    '--button-padding-x': `var(--button-padding-x-${size})`,
    '--button-fz': `var(--mantine-font-size-${size.replace('compact-', '')})`,
    '--button-bg': background ? `var(--mantine-color-${background})` : 'transparent',
    '--button-hover': `var(--mantine-color-${hover})`,
    '--button-color': `var(--mantine-color-${color})`,
    '--button-bd': `calc(0.0625rem * var(--mantine-scale)) solid ${border}`,
  } as CSSProperties
}
