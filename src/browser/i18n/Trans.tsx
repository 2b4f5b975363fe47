import { cloneElement, type ReactElement, type ReactNode } from 'react'
import type { Values } from './translate.ts'
import { useTranslation } from './use-translation.ts'
import type { WordKey } from './word-key.ts'

interface TransProps {
  i18nKey: WordKey
  /** What stands for the tags of the text, by name, around what is between them. */
  components: Readonly<Record<string, ReactElement>>
  values?: Values
  count?: number
}

/** Words of which some are set apart: `<b>{{count, number}}</b> entries`. */
export function Trans({ i18nKey, components, values, count }: TransProps): ReactNode {
  const { t } = useTranslation()
  return t.pieces(i18nKey, { ...values, count }).map(({ tag, text }, place) => {
    const element = tag === undefined ? undefined : components[tag]
    if (!element) return text
    // Pieces have no other name than their place, and do not move.
    const key = String(place)
    return text === '' ? cloneElement(element, { key }) : cloneElement(element, { key }, text)
  })
}
