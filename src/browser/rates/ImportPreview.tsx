import type { ReactNode } from 'react'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { useFormat } from '#browser/preferences/use-format.ts'
import { useRateWords } from '#browser/ui/use-rate-words.ts'
import { rateFaults } from '#contract/rates/check-rates.ts'
import type { CsvProblem } from '#contract/rates/csv-problem.ts'
import type { RateComparison } from './compare-rates.ts'
import classes from './ImportRates.module.css'
import { useCsvFaultText } from './use-fault-text.ts'

/** How many of a kind are told one by one. */
const SHOWN = 50

interface ImportPreviewProps {
  comparison: RateComparison
  errors: readonly CsvProblem[]
  /** Rates that the file does not have stay. */
  keep: boolean
}

/** What the file would add, change and remove, and every line of it that cannot be taken. */
export function ImportPreview({ comparison, errors, keep }: ImportPreviewProps) {
  const { t } = useTranslation()
  const words = useRateWords()
  const faultText = useCsvFaultText()
  const { added, changed, removed, same } = comparison
  return (
    <section className={classes.preview} aria-label={t('rates.import.preview')}>
      <Part title={t('rates.import.errors', { count: errors.length })} count={errors.length} isBad>
        {errors.slice(0, SHOWN).map((problem) => (
          <li key={`${problem.line} ${problem.column} ${problem.fault}`}>
            {t('rates.import.line', { line: problem.line })}
            {isOfFile(problem) && problem.column !== '' && <code> {problem.column}</code>}: {faultText(problem)}
          </li>
        ))}
      </Part>
      <Part title={t('rates.import.added', { count: added.length })} count={added.length}>
        {added.slice(0, SHOWN).map((rate) => (
          <li key={words.sentence(rate)}>{words.sentence(rate)}</li>
        ))}
      </Part>
      <Part title={t('rates.import.changed', { count: changed.length })} count={changed.length}>
        {changed.slice(0, SHOWN).map(({ before, after }) => (
          <li key={words.sentence(after)}>
            {t('rates.import.change', { rate: words.sentence(after), before: words.price(before) })}
          </li>
        ))}
      </Part>
      {!keep && (
        <Part title={t('rates.import.removed', { count: removed.length })} count={removed.length}>
          {removed.slice(0, SHOWN).map((rate) => (
            <li key={words.sentence(rate)}>{words.sentence(rate)}</li>
          ))}
        </Part>
      )}
      {same > 0 && <p className={classes.same}>{t('rates.import.same', { count: same })}</p>}
    </section>
  )
}

/** What is wrong with a rate names its column itself. */
function isOfFile({ fault }: CsvProblem): boolean {
  return !rateFaults.some((each) => each === fault)
}

interface PartProps {
  title: string
  count: number
  isBad?: boolean
  children: ReactNode
}

function Part({ title, count, isBad = false, children }: PartProps) {
  const { t } = useTranslation()
  const { number } = useFormat()
  if (count === 0) return null
  return (
    <details className={classes.part} data-bad={isBad} open={isBad || count <= 10}>
      <summary>{title}</summary>
      <ul>{children}</ul>
      {count > SHOWN && <p className={classes.same}>{t('rates.import.more', { rates: number(count - SHOWN) })}</p>}
    </details>
  )
}
