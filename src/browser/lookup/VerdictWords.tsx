import { useLabels } from '#browser/i18n/use-labels.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { useFormat } from '#browser/preferences/use-format.ts'
import { useCodeWords } from '#browser/ui/code-words.ts'
import { StatusWord } from '#browser/ui/StatusWord.tsx'
import type { Channel, Tone } from '#contract/channels/index.ts'
import { factsOfCode } from '#contract/provider-codes/provider-codes.ts'
import classes from './VerdictWords.module.css'
import type { ChannelVerdict, Failing, Verdict } from './verdict.ts'

const tones: Record<Verdict['kind'], Tone> = {
  failing: 'failed',
  reached: 'arrived',
  wrote: 'arrived',
  waiting: 'moving',
  unclear: 'unclear',
  noted: 'unclear',
}

interface VerdictWordsProps {
  channel: Channel
  judged: ChannelVerdict
}

/** How a channel goes, in words: `Fails since 3 Nov 2026, 4 in a row: the phone was off (30003). Last arrived 2 Nov.` */
export function VerdictWords({ channel, judged }: VerdictWordsProps) {
  const { t } = useTranslation()
  const labels = useLabels()
  const format = useFormat()
  const wordsOf = useCodeWords()
  const { verdict, waiting, open } = judged
  return (
    <span className={classes.words}>
      <StatusWord tone={tones[verdict.kind]}>
        <span className={classes.sentence}>{words(verdict)}</span>
      </StatusWord>
      {verdict.kind === 'failing' && open === null && (
        <span className={classes.dim}>
          {verdict.arrivedAt === null
            ? t('contact.verdict.neverArrived')
            : t('contact.verdict.lastArrived', { date: format.date(verdict.arrivedAt) })}
        </span>
      )}
      {waiting > 0 && <span className={classes.dim}>{t('lookup.verdict.sinceThen', { count: waiting })}</span>}
    </span>
  )

  function words(it: Verdict): string {
    if (it.kind === 'wrote') return t('contact.wrote', { age: format.age(it.at) })
    if (it.kind === 'failing') return failingWords(it)
    const status = labels.status(channel, it.status)
    return t(`lookup.verdict.${it.kind}`, { status, age: format.age(it.at) })
  }

  function failingWords({ count, code, since }: Failing): string {
    const failed = t('contact.verdict.failing', { count, date: format.date(since) })
    if (code === null) return `${failed}.`
    const known = factsOfCode(code)?.code
    const means = known && wordsOf(known)?.means
    return means ? t('contact.verdict.because', { failed, means, code }) : t('contact.verdict.code', { failed, code })
  }
}
