import { useMemo } from 'react'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { relationOf } from '#browser/logs/filters/filter-fields.ts'
import { useFieldValues } from '#browser/logs/filters/use-field-values.ts'
import { useValueNames } from '#browser/logs/filters/use-value-names.ts'
import type { LogScope } from '#browser/logs/view/log-scope.ts'
import { type Field, fieldOf } from '#contract/channels/index.ts'
import { formatQueryText } from '#contract/query-text/format-query-text.ts'
import type { Filter } from '#contract/view-state.ts'
import type { CompletionPlace } from './completion-place.ts'
import {
  compareOptions,
  fieldOptions,
  type QueryOption,
  statusOptions,
  timeOptions,
  valueOptions,
} from './query-options.ts'
import type { KnownWords } from './use-query-words.ts'

interface OptionsInput {
  readonly scope: LogScope
  readonly text: string
  readonly place: CompletionPlace
  readonly known: KnownWords
  readonly recent: readonly (readonly Filter[])[]
  /** Nothing is asked for a box that nobody is in. */
  readonly enabled: boolean
}

const RECENT_SHOWN = 5

export interface QueryOptions {
  readonly options: readonly QueryOption[]
  /** Why the values of a field that has some are not among them. */
  readonly lack: 'loading' | 'failed' | 'nothing' | undefined
}

/** What could be meant at the caret: recent queries, fields, values with how often they occur. */
export function useQueryOptions({ scope, text, place, known, recent, enabled }: OptionsInput): QueryOptions {
  const { channel, view } = scope
  const { t } = useTranslation()
  const { words, learn } = known
  const name = useValueNames(channel, view.filters)
  const counted = countedField(scope, place)
  const asked = useFieldValues(
    {
      ...scope,
      field: counted ?? fieldOf(channel, channel.status),
      filterKey: place.of === 'value' ? place.field.key : '',
    },
    place.typed,
    enabled && counted !== undefined,
  )
  const met = counted ? asked.data?.values : undefined
  if (counted && met) learn(counted, met)
  const options = useMemo((): QueryOption[] => {
    if (place.of === 'nothing') return []
    if (place.of === 'name') {
      const past = place.typed === '' ? recentOptions(recent, text, scope, words) : []
      return [...past, ...statusOptions(place, channel, words), ...fieldOptions(place, channel, words)]
    }
    if (place.field.key === channel.time) return timeOptions(place, (each) => t(`ui.preset.${each}`))
    const compare = compareOptions(place, words).map(({ hint, ...option }) => ({
      ...option,
      label: t(`query.compare.${hint}`),
    }))
    if (!counted || !met) return compare
    const shown = (value: string, label: string | null) =>
      (counted.kind === 'relation' && label) || name(counted, value)
    return [...compare, ...valueOptions({ place, words, met, name: shown })]
  }, [place, recent, text, scope, words, channel, t, counted, met, name])
  if (!counted) return { options, lack: undefined }
  const lack = asked.isError ? 'failed' : met === undefined ? 'loading' : options.length === 0 ? 'nothing' : undefined
  return { options, lack }
}

/** The field whose values the gateway can count for this place. */
function countedField({ channel }: LogScope, place: CompletionPlace): Field | undefined {
  if (place.of !== 'value') return undefined
  const field = relationOf(channel, place.field.key) ?? place.field
  return field.filter === 'oneOf' ? field : undefined
}

function recentOptions(
  recent: readonly (readonly Filter[])[],
  text: string,
  { channel }: LogScope,
  words: KnownWords['words'],
): QueryOption[] {
  return recent
    .map((filters) => formatQueryText(filters, channel, { words }))
    .filter((query) => query !== text.trim())
    .slice(0, RECENT_SHOWN)
    .map((query, at) => ({
      id: `recent-${at}`,
      group: 'recent',
      insert: query,
      from: 0,
      to: text.length,
      label: undefined,
      applies: true,
    }))
}
