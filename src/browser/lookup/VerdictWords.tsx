import { useTranslation } from 'react-i18next'
import { useLabels } from '#browser/i18n/use-labels.ts'
import { useFormat } from '#browser/preferences/use-format.ts'
import { StatusWord } from '#browser/ui/StatusWord.tsx'
import type { Tone } from '#contract/channels/index.ts'
import type { EntryFacts } from './entry-facts.ts'
import classes from './VerdictWords.module.css'
import { type Verdict, verdictOf } from './verdict.ts'

const tones: Record<Verdict['kind'], Tone> = {
  failing: 'failed',
  reached: 'arrived',
  wrote: 'arrived',
  waiting: 'moving',
  unclear: 'unclear',
  noted: 'unclear',
}

interface VerdictWordsProps {
  /** Entries at hand of one channel, newest first. */
  entries: readonly EntryFacts[]
  /** When the channel's newest entry was made, for when it is not at hand. */
  last: string
}

/** How a channel went lately, in words: `Last 3 failed (30003)`, `Read yesterday`. */
export function VerdictWords({ entries, last }: VerdictWordsProps) {
  const { t } = useTranslation()
  const labels = useLabels()
  const format = useFormat()
  const judged = verdictOf(entries)
  const [newest] = entries
  if (!judged || !newest)
    return <span className={classes.dim}>{t('lookup.verdict.older', { age: format.age(last) })}</span>
  const { verdict, waiting } = judged
  return (
    <span className={classes.words}>
      <StatusWord tone={tones[verdict.kind]}>{words(verdict)}</StatusWord>
      {waiting > 0 && <span className={classes.dim}>{t('lookup.verdict.sinceThen', { count: waiting })}</span>}
    </span>
  )

  function words(it: Verdict): string {
    if (it.kind === 'wrote') return t('lookup.verdict.wrote', { age: format.age(it.at) })
    if (it.kind !== 'failing') {
      const status = newest ? labels.status(newest.channel, it.status) : it.status
      return t(`lookup.verdict.${it.kind}`, { status, age: format.age(it.at) })
    }
    const failed = t('lookup.verdict.failed', { count: it.count })
    const code = it.code === null ? failed : `${failed} (${it.code})`
    return it.count > 1 ? t('lookup.verdict.since', { failed: code, date: format.date(it.since) }) : code
  }
}
