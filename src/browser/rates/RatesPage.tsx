import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { FailureState } from '#browser/shell/FailureState.tsx'
import { ReasonButton } from '#browser/ui/ReasonButton.tsx'
import { SkeletonRows } from '#browser/ui/SkeletonRows.tsx'
import { usePageTitle } from '#browser/ui/use-page-title.ts'
import { CardList } from './CardList.tsx'
import { NewCard } from './NewCard.tsx'
import classes from './RatesPage.module.css'
import { cardsQuery } from './rate-cards-query.ts'
import { UseCard } from './UseCard.tsx'
import { UseLine } from './UseLine.tsx'

/** The rate cards of the installation, and which of them estimates are made by. */
export function Component() {
  const { t } = useTranslation()
  const { data, error, refetch } = useQuery(cardsQuery)
  const [making, setMaking] = useState(false)
  const [stopping, setStopping] = useState(false)
  const title = useRef<HTMLHeadingElement>(null)
  usePageTitle(t('rates.title'), 1)
  return (
    <section className={classes.page} aria-label={t('rates.title')}>
      <header className={classes.head}>
        <div>
          <h2 ref={title} className={classes.title} tabIndex={-1}>
            {t('rates.title')}
          </h2>
          <p className={classes.note}>{t('rates.note')}</p>
        </div>
        {data && (
          <ReasonButton
            variant="filled"
            reason={data.mayChange ? undefined : t('rates.ownerOnly')}
            onClick={() => setMaking(true)}
          >
            {t('rates.make')}
          </ReasonButton>
        )}
      </header>
      {data ? (
        <>
          <UseLine cards={data.cards} use={data.use} {...(data.mayChange && { onStop: () => setStopping(true) })} />
          <CardList cards={data.cards} />
          <NewCard opened={making} from={null} onClose={() => setMaking(false)} />
          <UseCard
            card={null}
            opened={stopping}
            onClose={() => setStopping(false)}
            onDone={() => {
              setStopping(false)
              // The button that opened the dialog has gone with the card in use.
              title.current?.focus()
            }}
          />
        </>
      ) : error ? (
        <FailureState error={error} onRetry={() => void refetch()} />
      ) : (
        <SkeletonRows columns="2fr 1fr 80px 80px 2fr" rows={4} />
      )}
    </section>
  )
}
