import { Fragment } from 'react'
import { Trans } from '#browser/i18n/Trans.tsx'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { useFormat } from '#browser/preferences/use-format.ts'
import { RowsLink } from '../RowsLink.tsx'
import { type Side, sidesOf } from './sides.ts'
import classes from './WhyChanged.module.css'
import type { WhyChangedProps } from './WhyChanged.tsx'

const unpriced = [
  { state: 'notCharged', count: 'notChargedCount', words: 'ui.total.notCharged' },
  { state: 'unknown', count: 'unknownCount', words: 'ui.total.unknown' },
] as const

/** What has no price, in words that lead to its rows; nothing where everything has one. */
export function LeftOut({ question, compared, summary }: WhyChangedProps) {
  const { now, before } = sidesOf(question, compared, summary)
  const has = ({ figures }: Side) => unpriced.some(({ count }) => (figures?.[count] ?? 0) > 0)
  if (!has(now) && !has(before)) return null
  return (
    <p className={classes.note}>
      <Trans
        i18nKey="costChange.leftOut.note"
        components={{ now: <Unpriced {...now} />, before: <Unpriced {...before} /> }}
      />
    </p>
  )
}

function Unpriced({ question, figures, parts }: Side) {
  const { t } = useTranslation()
  const format = useFormat()
  const kinds = unpriced.filter(({ count }) => (figures?.[count] ?? 0) > 0)
  if (!figures || kinds.length === 0) return <>{t('costChange.leftOut.none')}</>
  return kinds.map(({ state, count, words }, n) => {
    const text = t(words, { count: figures[count] })
    return (
      <Fragment key={state}>
        {n > 0 && ', '}
        <RowsLink
          question={question}
          parts={parts}
          label={text}
          states={[state]}
          part={(part) => (part[count] > 0 ? format.number(part[count]) : undefined)}
        >
          {text}
        </RowsLink>
      </Fragment>
    )
  })
}
