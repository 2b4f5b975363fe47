import { useQueries } from '@tanstack/react-query'
import { routeQuery } from '#browser/api/route-query.ts'
import { useLabels } from '#browser/i18n/use-labels.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { useZone } from '#browser/preferences/use-preferences.ts'
import { Button } from '#browser/ui/Button.tsx'
import { EmptyState } from '#browser/ui/EmptyState.tsx'
import { useRangeText } from '#browser/ui/use-range-text.ts'
import { findChannel } from '#contract/channels/index.ts'
import { lookup } from '#contract/routes/lookup.ts'
import { filtersOf, type LookupFilter, plainView, requestFilters, withoutFilter } from './lookup-view.ts'
import classes from './NoMatch.module.css'
import type { LookupScope } from './use-lookup-scope.ts'

/** Nothing is left: which filter leaves it so, and what there would be without it. */
export function NoMatch({ scope: { number, view, setView } }: { scope: LookupScope }) {
  const { t } = useTranslation()
  const labels = useLabels()
  const rangeText = useRangeText()
  const zone = useZone()
  const filters = filtersOf(view)
  const without = useQueries({
    queries: filters.map((filter) =>
      routeQuery(lookup, {
        number,
        limit: 1,
        ...requestFilters(withoutFilter(view, filter), zone, new Date()),
      }),
    ),
  })
  return (
    <EmptyState
      title={t('contact.none.title')}
      text={
        <span className={classes.filters}>
          {filters.map((filter, n) => {
            const left = without[n]?.data?.matching
            return (
              <span key={filter}>
                <button type="button" className={classes.filter} onClick={() => setView(withoutFilter(view, filter))}>
                  {t('contact.none.without', { filter: words(filter) })}
                </button>
                {left !== undefined && <span className={classes.left}> {t('lookup.entries', { count: left })}</span>}
              </span>
            )
          })}
        </span>
      }
      action={<Button onClick={() => setView({ ...plainView, order: view.order })}>{t('contact.filter.clear')}</Button>}
    />
  )

  function words(filter: LookupFilter): string {
    const { channels, direction, outcome, range, text } = view
    if (filter === 'range') return rangeText(range)
    if (filter === 'text') return t('contact.none.text', { text })
    if (filter === 'outcome') return outcome ? labels.tone(outcome) : ''
    if (filter === 'direction') return direction ? t(`contact.direction.${direction}`) : ''
    return channels
      .flatMap((id) => findChannel(id) ?? [])
      .map((channel) => labels.channel(channel))
      .join(', ')
  }
}
