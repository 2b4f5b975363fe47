import { useQuery } from '@tanstack/react-query'
import { routeQuery } from '#browser/api/route-query.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { paths } from '#browser/paths.ts'
import { useFormat } from '#browser/preferences/use-format.ts'
import { Link } from '#browser/router/Link.tsx'
import { RateText } from '#browser/ui/RateText.tsx'
import { rateCardItem, rateCardList } from '#contract/routes/rate-cards.ts'
import classes from './Drawer.module.css'

interface EstimateNoteProps {
  /** US cents as exact text. */
  cents: string
  /** The rate's place on the card in use, from 1. */
  number: number
}

/** That an amount is an estimate, and the rate that it was made with. */
export function EstimateNote({ cents, number }: EstimateNoteProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { data: list } = useQuery(routeQuery(rateCardList, {}))
  const id = list?.use.cardId ?? undefined
  const { data } = useQuery({ ...routeQuery(rateCardItem, {}, { id: id ?? '' }), enabled: id !== undefined })
  const rate = data?.card.rates[number - 1]
  return (
    <div className={classes.note}>
      <p>{t('drawer.cost.estimated', { amount: format.money(cents) })}</p>
      {rate && data && (
        <p>
          <Link to={paths.rateCard(data.card.id)}>{data.card.name}</Link>
          {data.card.isSample && ` ${t('drawer.cost.sample')}`}
          {': '}
          <RateText rate={rate} />
        </p>
      )}
    </div>
  )
}
