import { useQuery } from '@tanstack/react-query'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { statusQuery } from '#browser/shell/status-query.ts'
import classes from './SettingsPage.module.css'

export function VersionLine() {
  const { t } = useTranslation()
  const { data } = useQuery(statusQuery)
  return data ? <p className={classes.version}>{t('settings.version', { version: data.version })}</p> : null
}
