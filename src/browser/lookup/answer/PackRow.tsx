import { formatFor } from '#browser/format/format-for.ts'
import { formatUtc } from '#browser/format/instant.ts'
import { useLabels } from '#browser/i18n/use-labels.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { useFormat } from '#browser/preferences/use-format.ts'
import { ChannelMark } from '#browser/ui/ChannelMark.tsx'
import { PhoneNumber } from '#browser/ui/PhoneNumber.tsx'
import { StatusWord } from '#browser/ui/StatusWord.tsx'
import { ladderStatuses } from '#contract/routes/ladder.ts'
import type { EvidenceEntry } from '#contract/routes/lookup-evidence.ts'
import { factsOf } from '../entry-facts.ts'
import classes from './Pack.module.css'

/** One entry of a pack. What a table of paper has no room for is in the file. */
export function PackRow({ entry, zone }: { entry: EvidenceEntry; zone: string }) {
  const { t } = useTranslation()
  const labels = useLabels()
  const { language } = useFormat()
  const format = formatFor(language, zone)
  const facts = factsOf(entry)
  // An entry of a channel that this console does not know, from a newer gateway.
  if (!facts) return null
  const { channel, at, inbound, status, tone, code, text, number } = facts
  const own = String(entry[channel.own] ?? '')
  const [from, to] = inbound ? [number, own] : [own, number]
  const messageId = channel.providerId === null ? null : entry[channel.providerId]
  const day = format.day(at)
  return (
    <tr>
      <td className={classes.time}>
        <span>{day}</span> <span>{format.time(at)}</span>
        <small>{formatUtc(at)}</small>
      </td>
      <td>
        <span className={classes.channel}>
          <ChannelMark channel={channel.id} />
          {labels.channel(channel)}
        </span>
        <small>{t(inbound ? 'answer.pack.inbound' : 'answer.pack.outbound')}</small>
      </td>
      <td className={classes.numbers}>
        {from !== '' && <PhoneNumber number={from} />}
        {to !== '' && (
          <span>
            <span aria-hidden="true">→ </span>
            <PhoneNumber number={to} />
          </span>
        )}
      </td>
      <td>
        <StatusWord tone={tone} detail={code}>
          {labels.status(channel, status)}
        </StatusWord>
        {entry.ladder?.steps
          .filter(({ source }) => source === 'receipt')
          .map((step) => (
            <small key={step.status}>
              {t('answer.pack.reported', {
                status: stepName(step.status),
                time: format.day(step.at) === day ? format.time(step.at) : format.full(step.at),
              })}
            </small>
          ))}
      </td>
      <td className={classes.said}>
        {text === '' ? <em>{t('answer.pack.noText')}</em> : <span dir="auto">{text}</span>}
        <small className={classes.ids}>
          {[entry._id, messageId].filter((id) => typeof id === 'string' && id !== '').join(' · ')}
        </small>
      </td>
    </tr>
  )

  function stepName(status: string): string {
    const known = ladderStatuses.find((each) => each === status)
    return known ? t(`logs.ladder.status.${known}`) : status
  }
}
