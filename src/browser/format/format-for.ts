import type { Language } from '#browser/i18n/languages.ts'
import type { Interval } from '#contract/routes/costs.ts'
import { formatAge } from './age.ts'
import { formatBucket, formatBucketShort } from './bucket.ts'
import { formatFull, formatInstant } from './instant.ts'
import { remember } from './locale.ts'
import { formatMoney, formatMoneyShort } from './money.ts'
import { formatCompact, formatNumber, formatPercent } from './number.ts'

/** Every formatter of this folder, bound to one language and zone. */
export interface Format {
  readonly language: Language
  readonly zone: string
  money(cents: string): string
  moneyShort(cents: string): string
  number(value: number): string
  compact(value: number): string
  percent(share: number): string
  /** `14:03:22` */
  time(iso: string): string
  /** `Thu 19 Nov 2026` */
  day(iso: string): string
  /** `19 Nov 2026` */
  date(iso: string): string
  /** `Thu 19 Nov 2026, 14:03:22 CET` */
  full(iso: string): string
  age(iso: string): string
  /** Where space is dear. */
  ageShort(iso: string): string
  bucket(iso: string, interval: Interval): string
  bucketShort(iso: string, interval: Interval): string
}

const formats = remember((key: string): Format => {
  // A cast, because the key was joined by formatFor.
  const [language, zone] = key.split('|') as [Language, string]
  return {
    language,
    zone,
    money: (cents) => formatMoney(cents, language),
    moneyShort: (cents) => formatMoneyShort(cents, language),
    number: (value) => formatNumber(value, language),
    compact: (value) => formatCompact(value, language),
    percent: (share) => formatPercent(share, language),
    time: (iso) => formatInstant(iso, 'time', language, zone),
    day: (iso) => formatInstant(iso, 'day', language, zone),
    date: (iso) => formatInstant(iso, 'date', language, zone),
    full: (iso) => formatFull(iso, language, zone),
    age: (iso) => formatAge(iso, language, Date.now()),
    ageShort: (iso) => formatAge(iso, language, Date.now(), true),
    bucket: (iso, interval) => formatBucket(iso, interval, language, zone),
    bucketShort: (iso, interval) => formatBucketShort(iso, interval, language, zone),
  }
})

/** The same object for the same language and zone, so that it may stand in a dependency list. */
export function formatFor(language: Language, zone: string): Format {
  return formats(`${language}|${zone}`)
}
