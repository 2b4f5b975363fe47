import { useQuery } from '@tanstack/react-query'
import { useParams, useSearchParams } from 'react-router-dom'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { paths } from '#browser/paths.ts'
import { Link } from '#browser/router/Link.tsx'
import { FailureState } from '#browser/shell/FailureState.tsx'
import { SkeletonRows } from '#browser/ui/SkeletonRows.tsx'
import { CardEditor } from './CardEditor.tsx'
import classes from './CardPage.module.css'
import { CardReader } from './CardReader.tsx'
import { cardQuery } from './rate-cards-query.ts'

/** One card: its newest version to be edited by those who may, any version to be read. */
export function Component() {
  const { t } = useTranslation()
  const { cardId = '' } = useParams()
  const [search] = useSearchParams()
  const version = versionIn(search)
  const { data, error, refetch } = useQuery(cardQuery(cardId, version))
  return (
    <section className={classes.page} aria-label={data?.card.name ?? t('rates.title')}>
      <p className={classes.back}>
        <Link to={paths.rates()}>{t('rates.title')}</Link>
      </p>
      {data ? (
        data.mayChange && !data.card.isSample && version === undefined ? (
          <CardEditor key={data.card.id} card={data.card} />
        ) : (
          <CardReader card={data.card} mayChange={data.mayChange} isOlder={version !== undefined} />
        )
      ) : error ? (
        <FailureState error={error} onRetry={() => void refetch()} />
      ) : (
        <SkeletonRows columns="120px 110px 140px 110px 110px 90px 90px 60px 1fr" rows={12} />
      )}
    </section>
  )
}

function versionIn(search: URLSearchParams): number | undefined {
  const text = search.get('version') ?? ''
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined
}
