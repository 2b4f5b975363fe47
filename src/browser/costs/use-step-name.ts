import { useTranslation } from 'react-i18next'
import { formatPhone } from '#browser/format/phone.ts'
import { useLabels } from '#browser/i18n/use-labels.ts'
import { useFormat } from '#browser/preferences/use-format.ts'
import { channels, fieldOf, findChannel } from '#contract/channels/index.ts'
import type { Step } from './lines.ts'

/** The name of a dimension's value in words: what the table shows and sorts by. */
export function useStepName(): (step: Step) => string {
  const { t } = useTranslation()
  const labels = useLabels()
  const { language } = useFormat()
  return ({ dimension, id, label }) => {
    if (id === null) return t('costs.unallocated')
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
    return label ?? id
  }
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
