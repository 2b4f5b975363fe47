import { Menu } from '@mantine/core'
import { IconCheck, IconChevronDown } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { browserZone } from '#browser/preferences/preferences.ts'
import { usePreferences, useZone } from '#browser/preferences/use-preferences.ts'
import classes from './TopBar.module.css'

const ZoneSelect = lazy(async () => ({ default: (await import('#browser/preferences/ZoneSelect.tsx')).ZoneSelect }))

/** The zone that every time on screen is in, and the way to change it. */
export function ZoneMenu() {
  const { t } = useTranslation()
  const [{ zone }, update] = usePreferences()
  const shown = useZone()
  const [picking, setPicking] = useState(false)
  const tick = (on: boolean) => (on ? <IconCheck size={16} aria-hidden="true" /> : <span style={{ width: 16 }} />)

  return (
    <Menu
      width={picking ? 280 : undefined}
      onClose={() => setPicking(false)}
      closeOnItemClick={false}
      trapFocus={!picking}
    >
      <Menu.Target>
        <button
          type="button"
          className={`${classes.item} ${classes.wide}`}
          aria-label={t('shell.zone.label', { zone: shown })}
        >
          {city(shown)}
          <IconChevronDown size={14} aria-hidden="true" />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {picking ? (
          <Suspense>
            <ZoneSelect autoFocus />
          </Suspense>
        ) : (
          <>
            <Menu.Item leftSection={tick(zone === 'browser')} onClick={() => update({ zone: 'browser' })}>
              {t('shell.zone.browser', { zone: browserZone() })}
            </Menu.Item>
            <Menu.Item leftSection={tick(zone === 'UTC')} onClick={() => update({ zone: 'UTC' })}>
              UTC
            </Menu.Item>
            <Menu.Item leftSection={tick(zone !== 'browser' && zone !== 'UTC')} onClick={() => setPicking(true)}>
              {t('shell.zone.pick')}
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}

/** `Europe/Berlin` → `Berlin` */
function city(zone: string): string {
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')
}
