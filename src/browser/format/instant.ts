// Instants in a zone chosen by the reader. Text that is no instant is shown as it came, never as "Invalid Date".
import type { Language } from '#browser/i18n/languages.ts'
import { dateLocales, remember } from './locale.ts'

const styles = {
  time: { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' },
  minute: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  day: { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' },
  date: { day: 'numeric', month: 'short', year: 'numeric' },
  dayOfYear: { day: 'numeric', month: 'short' },
  month: { month: 'short', year: 'numeric' },
  zone: { timeZoneName: 'short', hour: 'numeric' },
} satisfies Record<string, Intl.DateTimeFormatOptions>

type Style = keyof typeof styles

const formatter = remember((key: string) => {
  const [style = '', language = '', zone = ''] = key.split('|')
  // Casts, because the key was joined from exactly these types.
  return new Intl.DateTimeFormat(dateLocales[language as Language], { ...styles[style as Style], timeZone: zone })
})

export function formatInstant(iso: string, style: Style, language: Language, zone: string): string {
  const at = new Date(iso)
  if (Number.isNaN(at.getTime())) return iso
  // Joined by plain spaces: a ledger has neither `Thu, 19` nor `2026 г.`
  const parts = formatter(`${style}|${language}|${zone}`).formatToParts(at)
  if (style === 'time' || style === 'minute') return parts.map((part) => part.value).join('')
  if (style === 'zone') return parts.find((part) => part.type === 'timeZoneName')?.value ?? zone
  return parts
    .filter((part) => part.type !== 'literal')
    .map((part) => part.value)
    .join(' ')
}

/** `Thu 19 Nov 2026, 14:03:22 CET` */
export function formatFull(iso: string, language: Language, zone: string): string {
  if (Number.isNaN(Date.parse(iso))) return iso
  const part = (style: Style) => formatInstant(iso, style, language, zone)
  return `${part('day')}, ${part('time')} ${part('zone')}`
}

/** `2026-11-19 13:03:22.481 UTC`, the same in every language. */
export function formatUtc(iso: string): string {
  const ms = Date.parse(iso)
  if (Number.isNaN(ms)) return iso
  return new Date(ms).toISOString().replace('T', ' ').replace('.000Z', 'Z').replace('Z', ' UTC')
}
