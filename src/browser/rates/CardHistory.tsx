import { useQuery } from '@tanstack/react-query'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { paths } from '#browser/paths.ts'
import { Link } from '#browser/router/Link.tsx'
import { useNavigate } from '#browser/router/use-navigate.ts'
import { FailureState } from '#browser/shell/FailureState.tsx'
import { Button } from '#browser/ui/Button.tsx'
import { Instant } from '#browser/ui/Instant.tsx'
import { SidePanel } from '#browser/ui/SidePanel.tsx'
import { SkeletonRows } from '#browser/ui/SkeletonRows.tsx'
import type { RateCardHead } from '#contract/routes/rate-cards.ts'
import forms from './CardForms.module.css'
import classes from './CardHistory.module.css'
import { useCardRestore, versionsQuery } from './rate-cards-query.ts'
import { useCardFailure } from './use-card-failure.ts'

interface CardHistoryProps {
  card: RateCardHead
  opened: boolean
  mayChange: boolean
  onClose: () => void
}

/** Every version that was ever saved, to be looked at and brought back. */
export function CardHistory({ card, opened, mayChange, onClose }: CardHistoryProps) {
  const { t } = useTranslation()
  return (
    <SidePanel title={t('rates.history.title')} opened={opened} onClose={onClose}>
      {opened && <Versions card={card} mayChange={mayChange && !card.isSample} onClose={onClose} />}
    </SidePanel>
  )
}

function Versions({ card, mayChange, onClose }: Omit<CardHistoryProps, 'opened'>) {
  const { t } = useTranslation()
  const { data, error, refetch } = useQuery(versionsQuery(card.id))
  const restore = useCardRestore(card.id)
  const navigate = useNavigate()
  const { general, isStale } = useCardFailure(restore.error)
  if (error) return <FailureState error={error} onRetry={() => void refetch()} />
  if (!data) return <SkeletonRows columns="60px 1fr 1fr" rows={4} />
  const [newest] = data.versions
  const done = () => {
    onClose()
    void navigate(paths.rateCard(card.id), { replace: true })
  }
  const failure = isStale ? t('rates.history.stale') : general
  return (
    <div className={forms.form}>
      <p className={forms.note}>{t('rates.history.note')}</p>
      {failure && (
        <p className={forms.failure} role="alert">
          {failure}
        </p>
      )}
      <ol className={classes.list}>
        {data.versions.map((each) => (
          <li key={each.version} className={classes.item}>
            <div>
              <Link
                className={classes.version}
                to={paths.rateCard(card.id, each === newest ? undefined : each.version)}
                onClick={onClose}
              >
                {t('rates.history.version', { version: each.version })}
              </Link>{' '}
              {t('rates.history.rates', { count: each.rateCount })}
              {each.note !== '' && <p className={classes.note}>{each.note}</p>}
              <p className={classes.dim}>
                {each.changedBy} · <Instant iso={each.changedAt} />
              </p>
            </div>
            {mayChange && newest && each !== newest && (
              <Button
                size="compact-sm"
                loading={restore.isPending && restore.variables.from === each.version}
                aria-label={t('rates.history.restoreOne', { version: each.version })}
                onClick={() =>
                  restore.mutate(
                    {
                      version: newest.version,
                      from: each.version,
                      note: t('rates.history.restored', { version: each.version }),
                    },
                    { onSuccess: done },
                  )
                }
              >
                {t('rates.history.restore')}
              </Button>
            )}
          </li>
        ))}
      </ol>
    </div>
  )
}
