import { Menu } from '@mantine/core'
import { IconCheck, IconLogout } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { type Language, languageNames, languages } from '#browser/i18n/languages.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { switchLanguage } from '#browser/i18n/words.ts'
import { usePreferences } from '#browser/preferences/use-preferences.ts'
import { sessionQuery, signOut } from '#browser/session/session-query.ts'
import { AnchoredMenu } from '#browser/ui/AnchoredMenu.tsx'
import type { MenuAt } from '#browser/ui/LateMenu.tsx'
import { FailureState } from './FailureState.tsx'

/** What the account's menu holds. */
export function Component(at: MenuAt) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const { data: session } = useQuery(sessionQuery)
  const [, update] = usePreferences()
  const { mutate, reset, error } = useMutation({ mutationFn: () => signOut(client) })
  useEffect(() => {
    if (!at.opened) reset()
  }, [at.opened, reset])
  if (!session) return null

  function choose(language: Language) {
    update({ language })
    void switchLanguage(language)
  }

  return (
    <AnchoredMenu {...at} width={240} closeOnItemClick={false}>
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
          aria-current={language === t.language}
          rightSection={language === t.language && <IconCheck size={16} aria-hidden="true" />}
          onClick={() => choose(language)}
        >
          {languageNames[language]}
        </Menu.Item>
      ))}
      <Menu.Divider />
      <Menu.Item leftSection={<IconLogout size={16} stroke={1.6} aria-hidden="true" />} onClick={() => mutate()}>
        {t('shell.account.signOut')}
      </Menu.Item>
      {error && <FailureState error={error} />}
    </AnchoredMenu>
  )
}
