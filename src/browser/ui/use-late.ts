import { type RefObject, useEffect, useState } from 'react'

/**
 * Code that is first needed when somebody opens something: it comes when the pointer or the focus is on what opens it,
 * or at the latest when it is opened. Undefined until it is here.
 */
export function useLate<Code>(
  load: () => Promise<Code>,
  anchor: RefObject<HTMLElement | null>,
  opened: boolean,
): Code | undefined {
  const [code, setCode] = useState<{ readonly here: Code }>()
  const missing = code === undefined

  useEffect(() => {
    if (!missing) return
    let left = false
    // A failure shows as what does not open; the next try fetches anew.
    const fetchCode = () =>
      void load().then(
        (here) => !left && setCode({ here }),
        () => undefined,
      )
    if (opened) fetchCode()
    const element = anchor.current
    for (const event of signs) element?.addEventListener(event, fetchCode)
    return () => {
      left = true
      for (const event of signs) element?.removeEventListener(event, fetchCode)
    }
  }, [load, anchor, opened, missing])

  return code?.here
}

/** Somebody is about to open it. */
const signs = ['pointerenter', 'focus'] as const
