import { useTranslation } from '#browser/i18n/use-translation.ts'
import { browserZone } from '#browser/preferences/preferences.ts'
import { usePreferences } from '#browser/preferences/use-preferences.ts'
import { ZoneSelect } from '#browser/preferences/ZoneSelect.tsx'
import { Button } from '#browser/ui/Button.tsx'
import classes from './SettingsSection.module.css'

/** Any zone, or whatever the browser's is. */
export function ZoneSetting() {
  const { t } = useTranslation()
  const [{ zone }, update] = usePreferences()
  return (
    <>
      <ZoneSelect />
      {zone === 'browser' ? (
        <span className={classes.hint}>{t('settings.display.zoneFollows')}</span>
      ) : (
        <Button variant="subtle" onClick={() => update({ zone: 'browser' })}>
          {t('shell.zone.browser', { zone: browserZone() })}
        </Button>
      )}
    </>
  )
}
