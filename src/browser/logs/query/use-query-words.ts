import { useMemo, useRef } from 'react'
import { countryCode } from '#browser/format/country-codes.ts'
import { useLabels } from '#browser/i18n/use-labels.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { COUNTRY } from '#browser/logs/data/list-fields.ts'
import { relationOf } from '#browser/logs/filters/filter-fields.ts'
import { useResourceNames } from '#browser/logs/filters/use-value-names.ts'
import { useFormat } from '#browser/preferences/use-format.ts'
import type { Channel, Field } from '#contract/channels/index.ts'
import { definitionWords, type QueryWords } from '#contract/query-text/query-words.ts'
import type { Filter } from '#contract/view-state.ts'

export interface KnownWords {
  readonly words: QueryWords
  /** Names that completions brought: from now on they can be written. */
  learn(field: Field, values: readonly { readonly id: string | null; readonly label: string | null }[]): void
}

/** The words of the reader's language, and the names of the resources that the view and its completions know. */
export function useQueryWords(channel: Channel, filters: readonly Filter[]): KnownWords {
  const { t } = useTranslation()
  const labels = useLabels()
  const { language } = useFormat()
  const inView = useResourceNames(channel, filters)
  const learnt = useRef(new Map<string, { readonly key: string; readonly name: string }>())
  for (const { key, values } of filters) {
    for (const id of values) {
      const [relation, name] = [relationOf(channel, key), inView.get(id)]
      if (relation && name !== undefined) learnt.current.set(id, { key: relation.key, name })
    }
  }
  // The map is another at each render; what it holds seldom is.
  const inViewText = [...inView].join()
  // biome-ignore lint/correctness/useExhaustiveDependencies: names that came make other texts
  const words = useMemo(
    () => queryWords({ channel, labels, language, names: learnt.current, none: t('query.none'), any: t('query.any') }),
    [channel, labels, language, t, inViewText],
  )
  return {
    words,
    learn: (field, values) => {
      if (field.kind !== 'relation') return
      for (const { id, label } of values) {
        if (id !== null && label) learnt.current.set(id, { key: field.key, name: label })
      }
    },
  }
}

interface Known {
  readonly channel: Channel
  readonly labels: ReturnType<typeof useLabels>
  readonly language: string
  readonly names: ReadonlyMap<string, { readonly key: string; readonly name: string }>
  readonly none: string
  readonly any: string
}

function queryWords({ channel, labels, language, names, none, any }: Known): QueryWords {
  const definition = definitionWords((value) => labels.status(channel, value))
  const named = (field: Field, text: string) => {
    const relation = relationOf(channel, field.key)
    const wanted = text.trim().toLocaleLowerCase()
    return [...names].flatMap(([id, { key, name }]) =>
      key === relation?.key && name.toLocaleLowerCase() === wanted ? [id] : [],
    )
  }
  return {
    label: (field) => labels.field(field),
    say: (field, value) => (relationOf(channel, field.key) ? names.get(value)?.name : definition.say(field, value)),
    means: (field, text) => {
      if (relationOf(channel, field.key)) return named(field, text)
      if (field.key === COUNTRY) return [countryCode(text, language) ?? []].flat()
      return definition.means(field, text)
    },
    none: [none, ...definition.none],
    any: [any, ...definition.any],
  }
}
