import type { MouseEvent, ReactNode } from 'react'
import classes from './ListOption.module.css'

interface ListOptionProps {
  id: string
  /** In its list, which brings it into view by `data-place`. */
  place: number
  /** Where the arrows are. */
  active: boolean
  /** Of the group that begins here. */
  heading: string | undefined
  /** As high as suits a list that is all there is to see. */
  roomy?: boolean
  onPick: (event: MouseEvent) => void
  children: ReactNode
}

/** An option of a list that is worked from the box above it, where the focus stays. */
export function ListOption({ id, place, active, heading, roomy = false, onPick, children }: ListOptionProps) {
  return (
    <>
      {heading !== undefined && (
        <div className={classes.heading} role="presentation" data-roomy={roomy}>
          {heading}
        </div>
      )}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the box handles the keys */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the box */}
      <div
        id={id}
        className={classes.option}
        role="option"
        aria-selected={active}
        data-place={place}
        data-roomy={roomy}
        onMouseDown={(event) => event.preventDefault()}
        onClick={onPick}
      >
        {children}
      </div>
    </>
  )
}
