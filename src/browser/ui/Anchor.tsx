import { type Ref, type RefObject, useLayoutEffect } from 'react'

interface AnchorProps {
  to: RefObject<HTMLElement | null>
  /** Mantine's: it is given the element of its target. */
  ref?: Ref<HTMLElement>
}

/** Stands for a target that is in the page already: a button must not be made anew when what it opens has come. */
export function Anchor({ to, ref }: AnchorProps) {
  useLayoutEffect(() => {
    if (typeof ref !== 'function') return
    ref(to.current)
    return () => void ref(null)
  }, [to, ref])
  return null
}
