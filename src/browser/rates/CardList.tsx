import { useTranslation } from '#browser/i18n/use-translation.ts'
import { paths } from '#browser/paths.ts'
import { useFormat } from '#browser/preferences/use-format.ts'
import { Link } from '#browser/router/Link.tsx'
import { Instant } from '#browser/ui/Instant.tsx'
import type { RateCardHead } from '#contract/routes/rate-cards.ts'
import classes from './CardList.module.css'
import { CardMarks } from './CardMarks.tsx'

/** Every card, a line each. On a phone the last facts stand under the name. */
export function CardList({ cards }: { cards: readonly RateCardHead[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <table className={classes.table}>
      <caption className="tb-visually-hidden">{t('rates.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('rates.list.name')}</th>
          <th scope="col">{t('rates.list.state')}</th>
          <th scope="col" className={classes.figure}>
            {t('rates.list.rates')}
          </th>
          <th scope="col" className={classes.figure}>
            {t('rates.list.version')}
          </th>
          <th scope="col">{t('rates.list.changed')}</th>
        </tr>
      </thead>
      <tbody>
        {cards.map((card) => (
          <tr key={card.id}>
            <th scope="row">
              <Link to={paths.rateCard(card.id)}>{card.name}</Link>
            </th>
            <td>
              <CardMarks card={card} />
            </td>
            <td className={classes.figure}>{format.number(card.rateCount)}</td>
            <td className={classes.figure}>{format.number(card.version)}</td>
            <td>
              <Instant iso={card.changedAt} form="date" /> <span className={classes.dim}>{card.changedBy}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
