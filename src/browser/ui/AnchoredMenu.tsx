import { Menu, type MenuProps } from '@mantine/core'
import { Anchor } from './Anchor.tsx'
import type { MenuAt } from './LateMenu.tsx'
import { useOpenedLater } from './use-opened-later.ts'

interface AnchoredMenuProps
  extends MenuAt,
    Pick<MenuProps, 'width' | 'position' | 'closeOnItemClick' | 'onClose' | 'trapFocus' | 'children'> {}

/** The menu of a LateMenu. */
export function AnchoredMenu({ anchor, opened, children, ...props }: AnchoredMenuProps) {
  return (
    <Menu {...props} opened={useOpenedLater(opened)}>
      <Menu.Target>
        <Anchor to={anchor} />
      </Menu.Target>
      <Menu.Dropdown>{children}</Menu.Dropdown>
    </Menu>
  )
}
