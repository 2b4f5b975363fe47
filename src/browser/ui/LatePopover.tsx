import type { RefObject } from 'react'
import type { FloatingPanelProps } from './FloatingPanel.tsx'
import { useLate } from './use-late.ts'

interface LatePopoverProps extends FloatingPanelProps {
  anchor: RefObject<HTMLElement | null>
}

const load = () => import('./FloatingPanel.tsx')

/** A panel that opens at a button, which stands beside it in the page and says that it opens a dialog. */
export function LatePopover(props: LatePopoverProps) {
  const code = useLate(load, props.anchor, props.opened)
  return code && <code.FloatingPanel {...props} />
}
