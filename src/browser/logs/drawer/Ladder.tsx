import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ladderQuery } from '#browser/logs/data/ladder-query.ts'
import { useFailureText } from '#browser/shell/use-failure-text.ts'
import { SkeletonRows } from '#browser/ui/SkeletonRows.tsx'
import type { Channel } from '#contract/channels/index.ts'
import type { Entry } from '#contract/routes/logs.ts'
import classes from './Drawer.module.css'
import ladderClasses from './Ladder.module.css'
import { LadderStepLine } from './LadderStepLine.tsx'
import { ladderLines } from './ladder-lines.ts'

/** What receipts say became of a message; nothing when there are none. For channels that have receipts. */
export function Ladder({ channel, entry }: { channel: Channel; entry: Entry }) {
  const { t } = useTranslation()
  const failureText = useFailureText()
  const { data, error, refetch } = useQuery(ladderQuery(channel, entry._id))
  const lines = data ? ladderLines(data.steps) : []

  if (lines.length > 0) {
    return (
      <Row>
        <ol className={ladderClasses.steps}>
          {lines.map((line) => (
            <LadderStepLine key={line.status} line={line} />
          ))}
        </ol>
      </Row>
    )
  }
  if (data) return null
  if (!error) {
    return (
      <Row>
        <SkeletonRows columns="1fr" rows={1} />
      </Row>
    )
  }
  return (
    <Row>
      <span role="alert">{t('logs.ladder.unread', { reason: failureText(error).title })}</span>{' '}
      <button type="button" className={classes.fold} onClick={() => void refetch()}>
        {t('ui.retry')}
      </button>
    </Row>
  )
}

function Row({ children }: { children: ReactNode }) {
  const { t } = useTranslation()
  return (
    <dl className={ladderClasses.receipts}>
      <div className={classes.field}>
        <dt>{t('logs.ladder.title')}</dt>
        <dd>{children}</dd>
      </div>
    </dl>
  )
}
