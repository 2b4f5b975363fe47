import { useQuery } from '@tanstack/react-query'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { sessionQuery } from '#browser/session/session-query.ts'
import { LateMenu } from '#browser/ui/LateMenu.tsx'
import classes from './TopBar.module.css'

const load = () => import('./AccountItems.tsx')

/** Who is signed in, in which language, and the way out. */
export function AccountMenu() {
  const { t } = useTranslation()
  const { data: session } = useQuery(sessionQuery)
  if (!session) return null
  return (
    <LateMenu load={load}>
      <button type="button" className={classes.item} aria-label={t('shell.account.label', { name: session.name })}>
        <span className={classes.initials}>{initials(session.name)}</span>
      </button>
    </LateMenu>
  )
}

function initials(name: string): string {
  const words = name.trim().split(/\s+/).slice(0, 2)
  return words.map((word) => word.slice(0, 1).toUpperCase()).join('')
}
