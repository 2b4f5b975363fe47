// What a key of the catalogues says: i18next's core, without its binding to React (docs/decisions/0035).
import { createInstance } from 'i18next'
import type { Language } from './languages.ts'
import type { WordKey } from './word-key.ts'

export type Values = Readonly<Record<string, unknown>>

/** A catalogue, or a part of one: texts by key, any number of levels deep. */
export interface Words {
  readonly [key: string]: string | Words
}

export interface Piece {
  readonly tag: string | undefined
  readonly text: string
}

/** Says a key, with its `{{values}}`: `{{count, number}}` as a number of the language. `count` chooses the plural. */
export interface Translate {
  (key: WordKey, values?: Values): string
  /** The pieces of a key's text: what stands between its tags, by the tag's name, and what stands outside of them. */
  pieces(key: WordKey, values: Values): readonly Piece[]
  /** The text at a path that is computed and may hold dots; undefined where there is none. */
  at(path: readonly string[]): string | undefined
  readonly language: Language
}

/** `words` may grow while it is in use. A key without words says itself (catalogues.test.ts finds it). */
export function makeTranslate(language: Language, words: Words): Translate {
  const library = createInstance({
    lng: language,
    // It reads the very object, and so finds what is added to it.
    resources: { [language]: { translation: words } },
    // A missing key is a failing test (catalogues.test.ts), never another language on screen.
    fallbackLng: false,
    initAsync: false,
    // React escapes.
    interpolation: { escapeValue: false },
  })
  void library.init()
  const { interpolator } = library.services

  // Taken apart before the values are filled in: what they hold are no tags.
  const pieces = (key: WordKey, values: Values) =>
    [
      ...String(library.t(key, { ...values, skipInterpolation: true })).matchAll(
        /<(\w+)\s*\/>|<(\w+)>(.*?)<\/\2>|[^<]+/g,
      ),
    ].map(
      ([all, alone, tag, within]): Piece => ({
        tag: alone ?? tag,
        text: alone === undefined ? interpolator.interpolate(within ?? all, { ...values }, language, {}) : '',
      }),
    )

  function at(path: readonly string[]): string | undefined {
    const found = path.reduce<string | Words | undefined>(
      (holder, key) => (typeof holder === 'object' && Object.hasOwn(holder, key) ? holder[key] : undefined),
      words,
    )
    return typeof found === 'string' ? found : undefined
  }

  const t = (key: WordKey, values?: Values) => String(library.t(key, { ...values }))
  return Object.assign(t, { at, pieces, language })
}
