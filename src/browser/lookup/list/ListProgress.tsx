import { useTranslation } from '#browser/i18n/use-translation.ts'
import { useFormat } from '#browser/preferences/use-format.ts'
import { useFailureText } from '#browser/shell/use-failure-text.ts'
import { Button } from '#browser/ui/Button.tsx'
import classes from './ListResult.module.css'
import type { ListRun } from './number-list.ts'

interface ListProgressProps {
  run: ListRun
  onStop: () => void
  onGoOn: () => void
}

/** How far the list is, and what can be done about it; nothing once it is done. */
export function ListProgress({ run: { state, rows, items, error }, onStop, onGoOn }: ListProgressProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const failureText = useFailureText()
  const failure = state === 'failed' ? failureText(error) : undefined
  const so = { done: format.number(rows.length), count: items.length }
  return (
    <div className={classes.progress} data-state={state}>
      {state === 'running' && (
        <progress value={rows.length} max={items.length} aria-label={t('lookupList.progress.label')} />
      )}
      <span role={failure ? 'alert' : 'status'} className={failure ? classes.failed : classes.far}>
        {failure && `${failure.title} ${failure.advice} `}
        {state !== 'done' && t(`lookupList.progress.${state}`, so)}
      </span>
      {state === 'running' && <Button onClick={onStop}>{t('lookupList.progress.stop')}</Button>}
      {(state === 'stopped' || state === 'failed') && <Button onClick={onGoOn}>{t('lookupList.progress.goOn')}</Button>}
    </div>
  )
}
