import { useTranslation } from '#browser/i18n/use-translation.ts'
import { Button } from '#browser/ui/Button.tsx'
import { ReasonButton } from '#browser/ui/ReasonButton.tsx'
import type { Source } from '#contract/routes/sources.ts'
import classes from './SourceBlock.module.css'
import type { SourceAction } from './sources-query.ts'

interface SourceActionsProps {
  source: Source
  testing: boolean
  /** The action that is on its way. */
  acting: SourceAction | undefined
  onTest: () => void
  onAct: (action: SourceAction) => void
}

/** What can be asked of a source. */
export function SourceActions({ source, testing, acting, onTest, onAct }: SourceActionsProps) {
  const { t } = useTranslation()
  const paused = source.state === 'paused'
  const setAside = source.channels.reduce((sum, each) => sum + each.setAside, 0)
  const toggle = paused ? 'resume' : 'pause'
  return (
    <fieldset className={classes.actions} aria-label={t('sources.mirror.actionsOf', { source: source.label })}>
      <Button size="compact-sm" loading={testing} onClick={onTest}>
        {t('sources.mirror.test')}
      </Button>
      <ReasonButton
        size="compact-sm"
        loading={acting === 'run'}
        reason={paused ? t('sources.mirror.pausedReason') : undefined}
        onClick={() => onAct('run')}
      >
        {t('sources.mirror.run')}
      </ReasonButton>
      {setAside > 0 && (
        <ReasonButton
          size="compact-sm"
          loading={acting === 'retry'}
          reason={paused ? t('sources.mirror.pausedReason') : undefined}
          onClick={() => onAct('retry')}
        >
          {t('sources.mirror.retry', { count: setAside })}
        </ReasonButton>
      )}
      <Button size="compact-sm" loading={acting === toggle} onClick={() => onAct(toggle)}>
        {t(`sources.mirror.${toggle}`)}
      </Button>
    </fieldset>
  )
}
