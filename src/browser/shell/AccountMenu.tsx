import { Menu } from '@mantine/core'
import { IconCheck, IconLogout } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { type Language, languageNames, languages } from '#browser/i18n/languages.ts'
import { switchLanguage } from '#browser/i18n/start-i18n.ts'
import { usePreferences } from '#browser/preferences/use-preferences.ts'
import { sessionQuery, signOut } from '#browser/session/session-query.ts'
import { FailureState } from './FailureState.tsx'
import classes from './TopBar.module.css'

/** Who is signed in, in which language, and the way out. */
export function AccountMenu() {
  const { t, i18n } = useTranslation()
  const client = useQueryClient()
  const { data: session } = useQuery(sessionQuery)
  const [, update] = usePreferences()
  const leave = useMutation({ mutationFn: () => signOut(client) })
  if (!session) return null

  function choose(language: Language) {
    update({ language })
    void switchLanguage(language)
  }

  return (
    <Menu width={240} closeOnItemClick={false} onClose={leave.reset}>
      <Menu.Target>
        <button type="button" className={classes.item} aria-label={t('shell.account.label', { name: session.name })}>
          <span className={classes.initials}>{initials(session.name)}</span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          {t('shell.account.signedInAs', { name: session.name })}
          <br />
          {t(`shell.account.${session.kind}`)}
        </Menu.Label>
        <Menu.Divider />
        <Menu.Label>{t('shell.account.language')}</Menu.Label>
        {languages.map((language) => (
          <Menu.Item
            key={language}
            lang={language}
            aria-current={language === i18n.language}
            rightSection={language === i18n.language && <IconCheck size={16} aria-hidden="true" />}
            onClick={() => choose(language)}
          >
            {languageNames[language]}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconLogout size={16} stroke={1.6} aria-hidden="true" />}
          onClick={() => leave.mutate()}
        >
          {t('shell.account.signOut')}
        </Menu.Item>
        {leave.error && <FailureState error={leave.error} />}
      </Menu.Dropdown>
    </Menu>
  )
}

function initials(name: string): string {
  const words = name.trim().split(/\s+/).slice(0, 2)
  return words.map((word) => word.slice(0, 1).toUpperCase()).join('')
}
