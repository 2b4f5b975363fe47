import { useId } from 'react'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { PageHeader } from '#browser/ui/PageHeader.tsx'
import { LookupForm } from './LookupForm.tsx'
import { AsList } from './list/AsList.tsx'
import classes from './NoNumber.module.css'

/** The gateway takes no longer texts. */
const LONGEST = 2000

/** What was pasted holds nothing that could be looked for. */
export function NoNumber({ number }: { number: string }) {
  const { t } = useTranslation()
  const id = useId()
  return (
    <>
      <PageHeader title={t('lookup.title')} />
      <div className={classes.page}>
        <p id={id} className={classes.problem} role="alert">
          {number.length > LONGEST ? t('lookup.problem.long') : t('lookup.problem.short')}
        </p>
        <LookupForm number={number.slice(0, LONGEST)} problemId={id} />
        <AsList text={number} />
        <p className={classes.note}>{t('lookup.problem.advice')}</p>
      </div>
    </>
  )
}
