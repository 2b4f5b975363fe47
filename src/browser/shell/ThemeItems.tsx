import { Menu } from '@mantine/core'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { useScheme } from '#browser/preferences/use-scheme.ts'
import { AnchoredMenu } from '#browser/ui/AnchoredMenu.tsx'
import type { MenuAt } from '#browser/ui/LateMenu.tsx'
import { schemes } from './schemes.ts'

/** What the menu of colour schemes holds. */
export function Component(at: MenuAt) {
  const { t } = useTranslation()
  const { colorScheme, setColorScheme } = useScheme()
  return (
    <AnchoredMenu {...at}>
      {schemes.map(({ id, icon: Icon }) => (
        <Menu.Item
          key={id}
          leftSection={<Icon size={16} stroke={1.6} aria-hidden="true" />}
          data-chosen={id === colorScheme}
          aria-current={id === colorScheme}
          onClick={() => setColorScheme(id)}
        >
          {t(`shell.theme.${id}`)}
        </Menu.Item>
      ))}
    </AnchoredMenu>
  )
}
