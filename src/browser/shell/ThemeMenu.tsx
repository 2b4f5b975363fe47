import { ActionIcon, type MantineColorScheme, Menu } from '@mantine/core'
import { IconBrightness, IconMoon, IconSun } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useScheme } from '#browser/preferences/use-scheme.ts'

const schemes = [
  { id: 'light', icon: IconSun },
  { id: 'dark', icon: IconMoon },
  { id: 'auto', icon: IconBrightness },
] as const satisfies { id: MantineColorScheme; icon: unknown }[]

export function ThemeMenu() {
  const { t } = useTranslation()
  const { colorScheme, setColorScheme } = useScheme()
  const Current = schemes.find(({ id }) => id === colorScheme)?.icon ?? IconBrightness
  return (
    <Menu>
      <Menu.Target>
        <ActionIcon aria-label={t('shell.theme.label')} title={t('shell.theme.label')}>
          <Current size={18} stroke={1.6} aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
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
      </Menu.Dropdown>
    </Menu>
  )
}
