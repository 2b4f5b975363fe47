import { useTranslation } from '#browser/i18n/use-translation.ts'
import { paths } from '#browser/paths.ts'
import { Link } from '#browser/router/Link.tsx'
import { Button } from '#browser/ui/Button.tsx'
import { EmptyState } from '#browser/ui/EmptyState.tsx'
import { usePageTitle } from '#browser/ui/use-page-title.ts'

export function NotFoundPage() {
  const { t } = useTranslation()
  usePageTitle(t('shell.notFound.title'))
  return (
    <EmptyState
      title={t('shell.notFound.title')}
      text={t('shell.notFound.text')}
      action={
        <Button component={Link} to={paths.overview()}>
          {t('shell.notFound.action')}
        </Button>
      }
    />
  )
}
