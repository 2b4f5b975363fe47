import { useTranslation } from '#browser/i18n/use-translation.ts'
import { useScheme } from '#browser/preferences/use-scheme.ts'
import { IconButton } from '#browser/ui/IconButton.tsx'
import { LateMenu } from '#browser/ui/LateMenu.tsx'
import { schemeOf } from './schemes.ts'

const load = () => import('./ThemeItems.tsx')

export function ThemeMenu() {
  const { t } = useTranslation()
  const { icon: Current } = schemeOf(useScheme().colorScheme)
  return (
    <LateMenu load={load}>
      <IconButton aria-label={t('shell.theme.label')} title={t('shell.theme.label')}>
        <Current size={18} stroke={1.6} aria-hidden="true" />
      </IconButton>
    </LateMenu>
  )
}
