// Days and times as one writes them to somebody who does not read logs.
import { dateLocales, remember } from '#browser/format/locale.ts'
import type { Language } from '#browser/i18n/languages.ts'
import type { Translate } from '#browser/i18n/translate.ts'

const dates = remember((key: string) => {
  const [language, zone] = split(key)
  const style = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const
  return new Intl.DateTimeFormat(dateLocales[language], { ...style, timeZone: zone })
})

const times = remember((key: string) => {
  const [language, zone] = split(key)
  const style = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
  return new Intl.DateTimeFormat(dateLocales[language], { ...style, timeZone: zone })
})

// A cast, because the key was joined below.
const split = (key: string) => key.split('|') as [Language, string]

/** `3 November 2026`, and with its weekday `Tuesday, 3 November 2026`. */
export function plainDate(t: Translate, iso: string, language: Language, zone: string, form?: 'weekday'): string {
  const parts = dates(`${language}|${zone}`).formatToParts(new Date(iso))
  const part = (wanted: Intl.DateTimeFormatPartTypes) => parts.find(({ type }) => type === wanted)?.value ?? ''
  const day = { day: part('day'), month: part('month'), year: part('year') }
  return form ? t('answer.text.weekday', { ...day, weekday: part('weekday') }) : t('answer.text.date', day)
}

/** `14:05` */
export function plainTime(iso: string, language: Language, zone: string): string {
  return times(`${language}|${zone}`).format(new Date(iso))
}
