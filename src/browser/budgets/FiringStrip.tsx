import { formatFor } from '#browser/format/format-for.ts'
import { dateLocales } from '#browser/format/locale.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { useFormat } from '#browser/preferences/use-format.ts'
import type { PreviewMonth } from '#contract/routes/budgets.ts'
import classes from './FiringPreview.module.css'

interface FiringStripProps {
  months: readonly PreviewMonth[]
  /** Of the budget, in cents. */
  amount: string
  zone: string
}

/** A column a month against the budget, and a mark for each time that somebody would have been told. */
export function FiringStrip({ months, amount, zone }: FiringStripProps) {
  const { t } = useTranslation()
  const { language } = useFormat()
  // The budget's months, not the reader's.
  const format = formatFor(language, zone)
  const monthName = new Intl.DateTimeFormat(dateLocales[language], { month: 'short', timeZone: zone })
  // Floats for the height of a column; what is read comes from the exact text.
  const highest = Math.max(Number(amount), ...months.map(({ inUSDCents }) => Number(inUSDCents ?? 0)))
  const height = (cents: number) => `${(cents / highest) * 100}%`
  const fired = months.reduce((sum, each) => sum + each.fired.length, 0)
  const words = ({ from, inUSDCents, fired: times }: PreviewMonth) =>
    [
      t('budgets.monthAmount', {
        month: format.bucket(from, 'month'),
        amount: inUSDCents === null ? t('ui.money.unknown') : format.money(inUSDCents),
      }),
      ...times.map(({ of, percent, day }) =>
        t('budgets.preview.onDay', { what: t(`budgets.passed.${of}`, { percent }), day: format.date(day) }),
      ),
    ].join('\n')
  return (
    <>
      <ol className={classes.strip}>
        {months.map((month) => (
          <li key={month.from} className={classes.month} title={words(month)}>
            <span className={classes.marks} aria-hidden="true">
              {month.fired.map(({ of, percent }) => (
                <span key={`${of} ${percent}`} className={classes.mark} data-of={of} />
              ))}
            </span>
            <span className={classes.well} aria-hidden="true">
              <span className={classes.column} style={{ height: height(Number(month.inUSDCents ?? 0)) }} />
              <span className={classes.line} style={{ bottom: height(Number(amount)) }} />
            </span>
            <span className={classes.label} aria-hidden="true">
              {monthName.format(new Date(month.from))}
            </span>
            <span className="tb-visually-hidden">{words(month)}</span>
          </li>
        ))}
      </ol>
      <p className={classes.note}>{t('budgets.preview.sum', { count: fired })}</p>
    </>
  )
}
