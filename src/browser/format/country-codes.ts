// Countries by the name that the reader's language has for them.
const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']

interface Countries {
  readonly codes: ReadonlyMap<string, string>
  readonly names: ReadonlyMap<string, string>
}

const byLanguage = new Map<string, Countries>()

/** The two letters of `Germany`, `германия` or `de`; undefined for what is no country. */
export function countryCode(text: string, language: string): string | undefined {
  const wanted = text.trim().toLowerCase()
  if (/^[a-z]{2}$/.test(wanted)) return wanted.toUpperCase()
  return countries(language).codes.get(wanted)
}

/** `Germany`; letters that are no country's stay as they are. */
export function countryName(code: string, language: string): string {
  return countries(language).names.get(code) ?? code
}

/** Every country's name, in the order of the language. */
export function countryNames(language: string): string[] {
  return [...countries(language).names.values()].sort(new Intl.Collator(language).compare)
}

function countries(language: string): Countries {
  const known = byLanguage.get(language)
  if (known) return known
  const inLanguage = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' })
  const codes = new Map<string, string>()
  const names = new Map<string, string>()
  for (const first of letters) {
    for (const second of letters) {
      const code = first + second
      const name = inLanguage.of(code)
      // Letters of former countries go by the names of those that are.
      if (name === undefined || Intl.getCanonicalLocales(`und-${code}`)[0] !== `und-${code}`) continue
      codes.set(name.toLowerCase(), code)
      names.set(code, name)
    }
  }
  byLanguage.set(language, { codes, names })
  return { codes, names }
}
