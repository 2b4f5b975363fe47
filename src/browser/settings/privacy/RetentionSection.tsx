import { useQuery } from '@tanstack/react-query'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { FailureState } from '#browser/shell/FailureState.tsx'
import { Instant } from '#browser/ui/Instant.tsx'
import { SkeletonRows } from '#browser/ui/SkeletonRows.tsx'
import classes from './Privacy.module.css'
import { retentionQuery } from './privacy-query.ts'
import { RetentionForm } from './RetentionForm.tsx'

export function RetentionSection() {
  const { t } = useTranslation()
  const { data, error, refetch } = useQuery(retentionQuery)
  return (
    <section className={classes.section} aria-labelledby="retention">
      <h2 id="retention" className={classes.title}>
        {t('privacy.retention.title')}
      </h2>
      <p className={classes.note}>{t('privacy.retention.note')}</p>
      {data ? (
        <>
          <RetentionForm rules={data.rules} />
          <p className={classes.small}>
            {data.checkedAt === null ? (
              t('privacy.retention.unchecked')
            ) : (
              <>
                {t('privacy.retention.checked')} <Instant iso={data.checkedAt} form="age" />
              </>
            )}
          </p>
        </>
      ) : error ? (
        <FailureState error={error} onRetry={() => void refetch()} />
      ) : (
        <SkeletonRows columns="1fr 120px 120px 1fr" rows={4} />
      )}
    </section>
  )
}
