import { useQuery } from '@tanstack/react-query'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { sessionQuery } from '#browser/session/session-query.ts'

/** Why the signed-in cannot take files, in words; undefined when they can. */
export function useExportDenial(): string | undefined {
  const { t } = useTranslation()
  const { data: session } = useQuery(sessionQuery)
  return session && !session.mayExport ? t('rights.noExport') : undefined
}
