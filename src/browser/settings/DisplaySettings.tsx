import type { MantineColorScheme } from '@mantine/core'
import { type Language, languageNames, languages } from '#browser/i18n/languages.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { switchLanguage } from '#browser/i18n/words.ts'
import { densities } from '#browser/preferences/preferences.ts'
import { resolveLanguage } from '#browser/preferences/resolve-preferences.ts'
import { usePreferences } from '#browser/preferences/use-preferences.ts'
import { useScheme } from '#browser/preferences/use-scheme.ts'
import { RadioRow } from '#browser/ui/RadioRow.tsx'
import { SettingsLine, SettingsSection } from './SettingsSection.tsx'
import { ZoneSetting } from './ZoneSetting.tsx'

const schemes = ['light', 'dark', 'auto'] as const satisfies MantineColorScheme[]

/** How this browser shows the console. */
export function DisplaySettings() {
  const { t } = useTranslation()
  const [{ language: preferred, density }, update] = usePreferences()
  const { colorScheme, setColorScheme } = useScheme()

  function speak(language: Language) {
    update({ language })
    void switchLanguage(language)
  }

  return (
    <SettingsSection title={t('settings.display.title')} note={t('settings.display.note')}>
      <SettingsLine label={t('shell.account.language')}>
        <RadioRow
          label={t('shell.account.language')}
          // The preference, not the words on screen, which come a moment later.
          value={resolveLanguage(preferred)}
          options={languages.map((value) => ({ value, label: languageNames[value], lang: value }))}
          onChange={speak}
        />
      </SettingsLine>
      <SettingsLine label={t('settings.display.zone')}>
        <ZoneSetting />
      </SettingsLine>
      <SettingsLine label={t('shell.theme.label')}>
        <RadioRow
          label={t('shell.theme.label')}
          value={colorScheme}
          options={schemes.map((value) => ({ value, label: t(`shell.theme.${value}`) }))}
          onChange={setColorScheme}
        />
      </SettingsLine>
      <SettingsLine label={t('settings.display.density')}>
        <RadioRow
          label={t('settings.display.density')}
          value={density}
          options={densities.map((value) => ({ value, label: t(`ui.density.${value}`) }))}
          onChange={(value) => update({ density: value })}
        />
      </SettingsLine>
    </SettingsSection>
  )
}
