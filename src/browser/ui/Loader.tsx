import type { CSSProperties } from 'react'

interface LoaderProps {
  /** Lengths and colours of CSS. */
  readonly size: string
  readonly color: string
  readonly 'aria-label'?: string
}

/** Mantine's wheel, by its style sheet alone (see Button.tsx). */
export function Loader({ size, color, ...others }: LoaderProps) {
  const style = { '--loader-size': size, '--loader-color': color } as CSSProperties
  return <span style={style} className="m_b34414df m_5ae2e3c mantine-Loader-root" {...others} />
}
