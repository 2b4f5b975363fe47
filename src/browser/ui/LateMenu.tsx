import {
  type ComponentType,
  cloneElement,
  type ReactElement,
  type Ref,
  type RefObject,
  useId,
  useRef,
  useState,
} from 'react'
import { useLate } from './use-late.ts'

/** What a menu needs to know of the button that opens it. */
export interface MenuAt {
  anchor: RefObject<HTMLElement | null>
  /** Of the button; the menu is named after it. */
  id: string
  opened: boolean
  onChange: (opened: boolean) => void
}

interface TargetProps {
  ref?: Ref<HTMLButtonElement>
  id?: string
  onClick?: () => void
  'aria-haspopup'?: 'menu'
  'aria-expanded'?: boolean
  'aria-controls'?: string | undefined
  'data-expanded'?: true | undefined
}

interface LateMenuProps {
  /** The menu itself (AnchoredMenu and its items). */
  load: () => Promise<{ readonly Component: ComponentType<MenuAt> }>
  /** The button. */
  children: ReactElement<TargetProps>
}

/** A button that opens a menu, whose code comes when it is wanted. */
export function LateMenu({ load, children }: LateMenuProps) {
  const anchor = useRef<HTMLButtonElement>(null)
  const id = useId()
  const [opened, setOpened] = useState(false)
  const code = useLate(load, anchor, opened)
  return (
    <>
      {cloneElement(children, {
        ref: anchor,
        id,
        'aria-haspopup': 'menu',
        'aria-expanded': opened,
        'aria-controls': opened && code ? `${id}-dropdown` : undefined,
        'data-expanded': opened || undefined,
        onClick: () => setOpened(!opened),
      })}
      {code && <code.Component anchor={anchor} id={id} opened={opened} onChange={setOpened} />}
    </>
  )
}
