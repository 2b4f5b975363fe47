import { useTranslation } from '#browser/i18n/use-translation.ts'
import { paths } from '#browser/paths.ts'
import { useFormat } from '#browser/preferences/use-format.ts'
import { Link } from '#browser/router/Link.tsx'
import { Button } from '#browser/ui/Button.tsx'
import { EmptyState } from '#browser/ui/EmptyState.tsx'
import type { CostAddress } from './use-cost-view.ts'

/** No entry to sum: in this range, under these filters, or at all. */
export function NothingHere({ page, newest }: { page: CostAddress; newest: string | null }) {
  const { t } = useTranslation()
  const format = useFormat()
  if (newest === null) {
    return (
      <EmptyState
        title={t('costs.empty.nothing')}
        text={t('costs.empty.nothingText')}
        action={
          <Button component={Link} to={paths.sources()}>
            {t('costs.empty.howTo')}
          </Button>
        }
      />
    )
  }
  const filtered = page.view.filters.length > 0
  return (
    <EmptyState
      title={filtered ? t('costs.empty.filtered') : t('costs.empty.range')}
      text={t('costs.empty.newest', { date: format.date(newest) })}
      action={
        <>
          <Button component={Link} to={page.address({ range: { preset: 'all' } })}>
            {t('costs.empty.everything')}
          </Button>
          {filtered && (
            <Button component={Link} to={page.address({ filters: [] })}>
              {t('costs.filters.clear')}
            </Button>
          )}
        </>
      }
    />
  )
}
