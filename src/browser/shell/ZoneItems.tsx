import { Menu } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { lazy, Suspense, useEffect, useState } from 'react'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { browserZone } from '#browser/preferences/preferences.ts'
import { usePreferences } from '#browser/preferences/use-preferences.ts'
import { AnchoredMenu } from '#browser/ui/AnchoredMenu.tsx'
import type { MenuAt } from '#browser/ui/LateMenu.tsx'

const ZoneSelect = lazy(async () => ({ default: (await import('#browser/preferences/ZoneSelect.tsx')).ZoneSelect }))

/** What the zone's menu holds: the two that are usual, and the way to all others. */
export function Component(at: MenuAt) {
  const { t } = useTranslation()
  const [{ zone }, update] = usePreferences()
  const [picking, setPicking] = useState(false)
  const tick = (on: boolean) => (on ? <IconCheck size={16} aria-hidden="true" /> : <span style={{ width: 16 }} />)
  useEffect(() => {
    if (!at.opened) setPicking(false)
  }, [at.opened])

  return (
    <AnchoredMenu {...at} {...(picking && { width: 280 })} closeOnItemClick={false} trapFocus={!picking}>
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
    </AnchoredMenu>
  )
}
