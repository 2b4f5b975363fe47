// Names of what the contract registers: channels, fields, statuses, dimensions. Their keys are computed, so they are
// not checked by the compiler but by catalogues.test.ts.
import type { i18n } from 'i18next'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { type Channel, type FieldGroup, fieldOf, type Tone } from '#contract/channels/index.ts'
import type { Dimension } from '#contract/routes/costs.ts'

export interface Labels {
  channel(channel: Pick<Channel, 'id' | 'label'>): string
  field(field: { readonly key: string; readonly label: string }): string
  /** A status in words; a spelling that the channel does not list is shown as the source wrote it. */
  status(channel: Channel, value: string): string
  tone(tone: Tone): string
  costState(state: string): string
  dimension(dimension: Dimension): string
  group(group: FieldGroup): string
  permission(permission: string): string
}

/** The labels in the language on screen. */
export function useLabels(): Labels {
  const { i18n, t } = useTranslation()
  // `t` changes with the language; `i18n` itself does not.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  return useMemo(() => makeLabels(i18n), [i18n, t])
}

function makeLabels(i18n: i18n): Labels {
  // A cast, because computed keys are beyond the typed catalogue.
  const t = i18n.t as unknown as (key: string, options: { defaultValue: string; keySeparator: string }) => string
  // Status spellings may hold dots, so the path is joined by another character.
  // Kept, because every row says some of them.
  const said = new Map<string, string>()
  const say = (path: readonly string[], defaultValue: string) => {
    const key = ['fields', ...path].join('/')
    const text = said.get(key) ?? t(key, { defaultValue, keySeparator: '/' })
    said.set(key, text)
    return text
  }
  return {
    channel: (channel) => say(['channel', channel.id], channel.label),
    field: (field) => say(['field', field.key], field.label),
    status: (channel, value) => say(['status', channel.id, value], value),
    tone: (tone) => say(['tone', tone], tone),
    costState: (state) => say(['costState', state], state),
    dimension: (dimension) => say(['dimension', dimension], dimension),
    group: (group) => say(['group', group], group),
    permission: (permission) => say(['permission', permission], permission),
  }
}

/** Tone of a status value; unclear for a spelling that the channel does not list. */
export function toneOf(channel: Channel, value: string | null | undefined): Tone {
  const field = fieldOf(channel, channel.status)
  const option = field.kind === 'status' ? field.options.find((each) => each.value === value) : undefined
  return option?.tone ?? 'unclear'
}
