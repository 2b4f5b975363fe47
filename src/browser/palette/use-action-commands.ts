import type { MantineColorScheme } from '@mantine/core'
import {
  IconClock,
  IconKeyboard,
  IconLanguage,
  IconLink,
  IconLogout,
  IconMoon,
  IconRowInsertBottom,
} from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { languageNames, languages } from '#browser/i18n/languages.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { switchLanguage } from '#browser/i18n/words.ts'
import { browserZone, densities } from '#browser/preferences/preferences.ts'
import { usePreferences } from '#browser/preferences/use-preferences.ts'
import { useScheme } from '#browser/preferences/use-scheme.ts'
import { signOut } from '#browser/session/session-query.ts'
import type { Command } from './commands.ts'
import { showOverlay } from './palette-state.ts'

const schemes = ['light', 'dark', 'auto'] as const satisfies readonly MantineColorScheme[]

/** What can be done from every page. What is so already is not offered. */
export function useActionCommands(): Command[] {
  const { t } = useTranslation()
  const client = useQueryClient()
  const { colorScheme, setColorScheme } = useScheme()
  const [{ zone, density }, update] = usePreferences()
  const action = (command: Omit<Command, 'group'>): Command => ({ ...command, group: 'actions' })
  const themes = schemes
    .filter((scheme) => scheme !== colorScheme)
    .map((scheme) =>
      action({
        id: `theme-${scheme}`,
        text: t('palette.theme', { name: t(`shell.theme.${scheme}`) }),
        words: scheme,
        icon: IconMoon,
        run: () => setColorScheme(scheme),
      }),
    )
  const zones = ['browser', 'UTC']
    .filter((each) => each !== zone)
    .map((each) =>
      action({
        id: `zone-${each}`,
        text: t('palette.zone', { name: each === 'browser' ? browserZone() : each }),
        icon: IconClock,
        run: () => update({ zone: each }),
      }),
    )
  const rows = densities
    .filter((each) => each !== density)
    .map((each) =>
      action({
        id: `density-${each}`,
        text: t('palette.density', { name: t(`ui.density.${each}`) }),
        words: each,
        icon: IconRowInsertBottom,
        run: () => update({ density: each }),
      }),
    )
  const tongues = languages
    .filter((language) => language !== t.language)
    .map((language) =>
      action({
        id: `language-${language}`,
        text: t('palette.language', { name: languageNames[language] }),
        words: language,
        icon: IconLanguage,
        run: () => {
          update({ language })
          return switchLanguage(language)
        },
      }),
    )
  return [
    action({
      id: 'copy-link',
      text: t('palette.copyLink'),
      icon: IconLink,
      run: () => navigator.clipboard.writeText(window.location.href),
    }),
    ...themes,
    ...zones,
    ...rows,
    ...tongues,
    action({ id: 'keys', text: t('palette.keys'), icon: IconKeyboard, keys: '?', run: () => showOverlay('keys') }),
    action({ id: 'sign-out', text: t('shell.account.signOut'), icon: IconLogout, run: () => signOut(client) }),
  ]
}
