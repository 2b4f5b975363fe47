import { dateLocales } from '#browser/format/locale.ts'
import { formatPhone } from '#browser/format/phone.ts'
import type { Language } from '#browser/i18n/languages.ts'
import type { Translate } from '#browser/i18n/translate.ts'
import { useLabels } from '#browser/i18n/use-labels.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { useFormat } from '#browser/preferences/use-format.ts'
import { channels, fieldOf, findChannel } from '#contract/channels/index.ts'
import type { Dimension } from '#contract/routes/costs.ts'
import type { Step } from './lines.ts'

/** The name of a dimension's value in words: what the table shows and sorts by. */
export function useStepName(): (step: Step) => string {
  const { t } = useTranslation()
  const labels = useLabels()
  const { language } = useFormat()
  return ({ dimension, id, label }) => {
    if (id === null) return t('costs.unallocated')
    if (id === '') return t('costs.emptyText')
    if (dimension === 'channel') {
      const channel = findChannel(id)
      return channel ? labels.channel(channel) : id
    }
    if (dimension === 'status') {
      const channel = channels.find((each) => knowsStatus(each, id))
      return channel ? labels.status(channel, id) : id
    }
    if (dimension === 'country') return countryName(id, language)
    if (dimension === 'toNumber' || dimension === 'fromNumber') return formatPhone(id).text
    return computed[dimension]?.(id, { t, language }) ?? label ?? id
  }
}

interface Words {
  readonly t: Translate
  readonly language: Language
}

const computed: Partial<Record<Dimension, (id: string, words: Words) => string>> = {
  hourOfDay: (id) => `${id.padStart(2, '0')}:00 – ${id.padStart(2, '0')}:59`,
  weekday: weekdayName,
  segments: (id, { t }) =>
    id.endsWith('+')
      ? t('costs.segments.many', { from: id.slice(0, -1) })
      : t('costs.segments.some', { count: Number(id) }),
  messageLength: (id, { t }) =>
    t('costs.lengthBand', { band: id.endsWith('+') ? `≥ ${id.slice(0, -1)}` : id.replace('-', '–') }),
}

// The first of January 2024 was a Monday.
function weekdayName(id: string, { language }: Words): string {
  const day = new Date(Date.UTC(2024, 0, Number(id)))
  const name = new Intl.DateTimeFormat(dateLocales[language], { weekday: 'long', timeZone: 'UTC' }).format(day)
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1)
}

function knowsStatus(channel: (typeof channels)[number], value: string): boolean {
  const field = fieldOf(channel, channel.status)
  return field.kind === 'status' && field.options.some((option) => option.value === value)
}

function countryName(code: string, language: string): string {
  try {
    return new Intl.DisplayNames(language, { type: 'region' }).of(code) ?? code
  } catch {
    return code
  }
}
