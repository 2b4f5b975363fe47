import { useTranslation } from '#browser/i18n/use-translation.ts'
import { useShortcuts } from '#browser/shortcuts/use-shortcuts.ts'
import { ReasonButton } from '#browser/ui/ReasonButton.tsx'
import classes from './Live.module.css'
import type { Live } from './use-live.ts'
import { useLiveState } from './use-live-state.ts'

/** Follows the log: rows that come appear at its top by themselves. */
export function LiveToggle({ live }: { live: Live }) {
  const { t } = useTranslation()
  const { following, pause, connection } = useLiveState(live.store)
  useShortcuts({ live: live.toggle })
  const state = !following ? 'off' : pause !== null || connection !== 'open' ? 'waiting' : 'on'
  const reason = live.canFollow ? undefined : t('live.newestFirst')
  return (
    <ReasonButton
      ref={live.button}
      className={classes.toggle ?? ''}
      variant="default"
      size="xs"
      reason={reason}
      aria-pressed={following}
      aria-keyshortcuts="l"
      title={reason ?? t(following ? 'live.stopHint' : 'live.startHint')}
      leftSection={<span className={classes.dot} data-state={state} aria-hidden="true" />}
      onClick={live.toggle}
    >
      {t('live.toggle')}
    </ReasonButton>
  )
}
