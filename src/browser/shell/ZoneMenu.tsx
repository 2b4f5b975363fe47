import { IconChevronDown } from '@tabler/icons-react'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { useZone } from '#browser/preferences/use-preferences.ts'
import { LateMenu } from '#browser/ui/LateMenu.tsx'
import classes from './TopBar.module.css'

const load = () => import('./ZoneItems.tsx')

/** The zone that every time on screen is in, and the way to change it. */
export function ZoneMenu() {
  const { t } = useTranslation()
  const zone = useZone()
  return (
    <LateMenu load={load}>
      <button type="button" className={`${classes.item} ${classes.wide}`} aria-label={t('shell.zone.label', { zone })}>
        {city(zone)}
        <IconChevronDown size={14} aria-hidden="true" />
      </button>
    </LateMenu>
  )
}

/** `Europe/Berlin` → `Berlin` */
function city(zone: string): string {
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')
}
