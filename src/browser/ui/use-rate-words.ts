import { useMemo } from 'react'
import { countryName } from '#browser/format/country-codes.ts'
import { type Format, formatFor } from '#browser/format/format-for.ts'
import { isZeroMoney } from '#browser/format/money.ts'
import type { Translate } from '#browser/i18n/translate.ts'
import { type Labels, useLabels } from '#browser/i18n/use-labels.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { useFormat } from '#browser/preferences/use-format.ts'
import { findChannel } from '#contract/channels/index.ts'
import type { Rate } from '#contract/rates/rate.ts'

/** Where a unit is named: one "message" of a channel that is priced by the minute is a call. */
export type UnitName = Rate['unit'] | 'connection'

export function unitName(channel: string, unit: Rate['unit']): UnitName {
  return unit === 'message' && findChannel(channel)?.rateUnits.includes('minute') ? 'connection' : unit
}

/** Parts of a rate, and the whole of it, in the reader's language. The same object while the language is. */
export function useRateWords(): RateWords {
  const { t } = useTranslation()
  const labels = useLabels()
  const format = useFormat()
  return useMemo(() => makeRateWords(t, labels, format), [t, labels, format])
}

export type RateWords = ReturnType<typeof makeRateWords>

function makeRateWords(t: Translate, labels: Labels, { language, money }: Format) {
  const channel = (id: string) => {
    const found = findChannel(id)
    return found ? labels.channel(found) : id
  }
  // A day is the card's, whatever zone the reader is in.
  const day = (from: string) => {
    const at = Date.parse(from)
    return Number.isNaN(at) ? from : formatFor(language, 'UTC').date(new Date(at).toISOString())
  }
  const country = (code: string) => countryName(code, language)
  const category = (name: NonNullable<Rate['category']>) => t(`rates.category.${name}`)

  /** `SMS to Germany` */
  function what({ channel: id, country: code, prefix, category: name }: Rate): string {
    const said = { channel: name === null ? channel(id) : `${channel(id)} (${category(name)})` }
    if (prefix !== null) return t('rates.what.prefix', { ...said, prefix })
    return code === null ? t('rates.what.any', said) : t('rates.what.country', { ...said, country: country(code) })
  }

  /** `$0.079 a segment` */
  function price({ channel: id, unit, priceInUSDCents }: Rate): string {
    if (isZeroMoney(priceInUSDCents)) return t('rates.free')
    const name = unitName(id, unit)
    return t(`rates.per.${name}`, { price: money(priceInUSDCents) })
  }

  /** `SMS to Germany, from 1 Jul 2026: $0.079 a segment` */
  function sentence(rate: Rate): string {
    const words = { what: what(rate), day: day(rate.from), price: price(rate) }
    return rate.chargesFailed ? t('rates.sentenceFailed', words) : t('rates.sentence', words)
  }

  return { channel, country, category, day, price, sentence }
}
