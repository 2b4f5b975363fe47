// Names of what the contract registers: channels, fields, statuses, dimensions. Their keys are computed, so they are
// not checked by the compiler but by catalogues.test.ts.
import { useMemo } from 'react'
import { type Channel, type FieldGroup, fieldOf, type Tone } from '#contract/channels/index.ts'
import type { Dimension } from '#contract/routes/costs.ts'
import type { Translate } from './translate.ts'
import { useTranslation } from './use-translation.ts'

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
  const { t } = useTranslation()
  return useMemo(() => makeLabels(t), [t])
}

function makeLabels(t: Translate): Labels {
  const say = (path: readonly string[], otherwise: string) => t.at(['fields', ...path]) ?? otherwise
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
