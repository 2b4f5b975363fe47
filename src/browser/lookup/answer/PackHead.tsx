import type { ReactNode } from 'react'
import { formatFor } from '#browser/format/format-for.ts'
import { formatUtc } from '#browser/format/instant.ts'
import { useLabels } from '#browser/i18n/use-labels.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { useFormat } from '#browser/preferences/use-format.ts'
import { CodeBlock } from '#browser/ui/CodeBlock.tsx'
import { findChannel } from '#contract/channels/index.ts'
import type { EvidenceEnd, EvidenceHead } from '#contract/routes/lookup-evidence.ts'
import classes from './Pack.module.css'
import { useFilterWords } from './use-filter-words.ts'

interface PackHeadProps {
  head: EvidenceHead
  end: EvidenceEnd
  /** Of the file. */
  name: string
}

/** What the pack is of, and how it is checked. */
export function PackHead({ head, end, name }: PackHeadProps) {
  const { t } = useTranslation()
  const labels = useLabels()
  const { language } = useFormat()
  const format = formatFor(language, head.timezone)
  const filterWords = useFilterWords()
  const { number, searchedAs, filter, timezone, asOf, askedBy, readableChannels, masked } = head
  const { from, to } = filter
  const channelName = (id: string) => {
    const channel = findChannel(id)
    return channel ? labels.channel(channel) : id
  }
  const lines: readonly (readonly [string, ReactNode])[] = [
    [t('answer.pack.number'), number],
    [
      t('answer.pack.searchedAs'),
      searchedAs.map(({ match, text, digits }) => `${text || digits} (${t(`fields.match.${match}`)})`).join(', '),
    ],
    [
      t('answer.pack.period'),
      from || to ? `${from ? format.full(from) : '…'} – ${to ? format.full(to) : '…'}` : t('answer.pack.wholeTime'),
    ],
    [t('answer.pack.filter'), filterWords(filter).join(' · ') || t('answer.pack.noFilter')],
    [t('answer.pack.channels'), readableChannels.map(channelName).join(', ')],
    [t('answer.pack.zone'), timezone],
    [t('answer.pack.asOf'), `${format.full(asOf)} (${formatUtc(asOf)})`],
    [t('answer.pack.askedBy'), askedBy],
    [t('answer.pack.entries'), format.number(end.count)],
    [t('answer.pack.hash'), <code key="hash">{end.sha256}</code>],
  ]
  const check = `head -n -1 ${name} | sha256sum`
  return (
    <div className={classes.head}>
      <dl className={classes.facts}>
        {lines.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {masked && <p className={classes.masked}>{t('answer.pack.masked')}</p>}
      <p className={classes.about}>{t('answer.pack.about')}</p>
      <CodeBlock code={check} label={t('ui.copy.label')} />
    </div>
  )
}
