import { useId } from 'react'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { useFailureText } from '#browser/shell/use-failure-text.ts'
import type { Source } from '#contract/routes/sources.ts'
import { FaultNote } from './FaultNote.tsx'
import { SetAsideNote } from './SetAsideNote.tsx'
import { SourceActions } from './SourceActions.tsx'
import classes from './SourceBlock.module.css'
import { SourceChannels } from './SourceChannels.tsx'
import { SourceFacts } from './SourceFacts.tsx'
import { SourceStateWord } from './SourceStateWord.tsx'
import { useSourceAct, useSourceTest } from './sources-query.ts'
import { TestResult } from './TestResult.tsx'

/** One source: how it does, what can be done, and its channels. */
export function SourceBlock({ source }: { source: Source }) {
  const { t } = useTranslation()
  const failureText = useFailureText()
  const heading = useId()
  const test = useSourceTest(source.id)
  const act = useSourceAct(source.id)
  const error = act.error ?? test.error
  const failure = error && failureText(error)
  return (
    <section className={classes.source} aria-labelledby={heading}>
      <header className={classes.head}>
        <h2 id={heading} className={classes.label}>
          {source.label}
        </h2>
        <SourceStateWord state={source.state} />
        <SourceActions
          source={source}
          testing={test.isPending}
          acting={act.isPending ? act.variables : undefined}
          onTest={() => test.mutate()}
          onAct={(action) => act.mutate(action)}
        />
      </header>
      <SourceFacts source={source} />
      {source.state === 'paused' && <p className={classes.note}>{t('sources.mirror.pausedText')}</p>}
      {source.fault && <FaultNote fault={source.fault} />}
      {source.setAsideFault && <SetAsideNote source={source} fault={source.setAsideFault} />}
      <div role="status">
        {test.data && <TestResult result={test.data} known={source.fault?.kind} />}
        {act.isSuccess && (
          <span className="tb-visually-hidden">{t(`sources.said.${act.variables}`, { source: source.label })}</span>
        )}
      </div>
      {failure && (
        <p className={classes.failure} role="alert">
          {failure.title}. {failure.text} {failure.advice}
        </p>
      )}
      <SourceChannels source={source} />
    </section>
  )
}
