import { useTranslation } from '#browser/i18n/use-translation.ts'
import { StatusWord } from '#browser/ui/StatusWord.tsx'
import type { Tone } from '#contract/channels/index.ts'
import type { SourceState } from '#contract/routes/sources.ts'

const tones: Record<SourceState, Tone> = {
  fresh: 'unclear',
  backfilling: 'moving',
  healthy: 'arrived',
  failing: 'failed',
  stopped: 'failed',
  incomplete: 'failed',
  paused: 'unclear',
}

export function SourceStateWord({ state }: { state: SourceState }) {
  const { t } = useTranslation()
  return <StatusWord tone={tones[state]}>{t(`sources.state.${state}`)}</StatusWord>
}
