import type { ReactNode } from 'react'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { Button } from './Button.tsx'
import classes from './States.module.css'

interface ErrorStateProps {
  /** What happened. */
  title: string
  /** What it means for what is on screen. */
  text?: ReactNode
  /** What to do. */
  advice?: ReactNode
  /** For a report: code, place in the request, message. */
  detail?: string
  onRetry?: () => void
  action?: ReactNode
}

export function ErrorState({ title, text, advice, detail, onRetry, action }: ErrorStateProps) {
  const { t } = useTranslation()
  return (
    <section className={classes.state} role="alert" data-failed="true">
      <h2 className={classes.title}>{title}</h2>
      {text !== undefined && <p className={classes.text}>{text}</p>}
      {advice !== undefined && <p className={classes.text}>{advice}</p>}
      {detail !== undefined && <p className={classes.detail}>{detail}</p>}
      {(onRetry || action) && (
        <div className={classes.action}>
          {onRetry && <Button onClick={onRetry}>{t('ui.retry')}</Button>}
          {action}
        </div>
      )}
    </section>
  )
}
