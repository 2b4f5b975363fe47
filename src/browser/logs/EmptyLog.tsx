import { useLabels } from '#browser/i18n/use-labels.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { paths } from '#browser/paths.ts'
import { Link } from '#browser/router/Link.tsx'
import { Button } from '#browser/ui/Button.tsx'
import { EmptyState } from '#browser/ui/EmptyState.tsx'
import { useRangeText } from '#browser/ui/use-range-text.ts'
import type { Channel } from '#contract/channels/index.ts'
import type { ViewState } from '#contract/view-state.ts'
import type { SetView } from './view/use-log-view.ts'

interface EmptyLogProps {
  channel: Channel
  view: ViewState
  setView: SetView
}

/** No rows, and the step that is likely to bring some. */
export function EmptyLog({ channel, view, setView }: EmptyLogProps) {
  const { t } = useTranslation()
  const labels = useLabels()
  const rangeText = useRangeText()
  const ranged = !('preset' in view.range) || view.range.preset !== 'all'
  const filtered = view.filters.length > 0

  if (!ranged && !filtered) {
    return (
      <EmptyState
        title={t('logs.empty.title', { channel: labels.channel(channel) })}
        text={t('logs.empty.text')}
        action={
          <Button component={Link} to={paths.sources()}>
            {t('logs.empty.connect')}
          </Button>
        }
      />
    )
  }
  return (
    <EmptyState
      title={t('logs.nothing.title')}
      text={ranged ? t('logs.nothing.inRange', { range: rangeText(view.range) }) : t('logs.nothing.filtered')}
      action={
        <>
          {filtered && <Button onClick={() => setView({ filters: [] })}>{t('logs.nothing.clear')}</Button>}
          {ranged && <Button onClick={() => setView({ range: { preset: 'all' } })}>{t('logs.nothing.widen')}</Button>}
        </>
      }
    />
  )
}
