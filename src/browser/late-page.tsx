import { type ComponentType, lazy, useState } from 'react'

export interface LatePage<Props> {
  (props: Props): React.JSX.Element
  /** Fetches the page's code, so that it opens without waiting. */
  readonly preload: () => Promise<void>
}

/**
 * A page whose code comes when it is first shown. React's lazy and not the router's: the frame is on screen while the
 * first page is still on its way. Once the code is here the page is drawn at once; a lazy one would be drawn twice.
 */
export function latePage<Props extends object>(
  load: () => Promise<{ readonly Component: ComponentType<Props> }>,
): LatePage<Props> {
  let here: ComponentType<Props> | undefined
  const fetchCode = async () => {
    const { Component } = await load()
    here = Component
    return { default: Component }
  }
  const Later = lazy(fetchCode)
  // Called once for each page, at the start: this makes no component anew.
  // biome-ignore lint/correctness/noComponentHookFactories: see above
  function Page(props: Props) {
    // A component that changes would lose its state.
    const [Shown] = useState<ComponentType<Props>>(() => here ?? (Later as ComponentType<Props>))
    return <Shown {...props} />
  }
  return Object.assign(Page, {
    // A failure shows when the page does.
    preload: () =>
      fetchCode().then(
        () => undefined,
        () => undefined,
      ),
  })
}
