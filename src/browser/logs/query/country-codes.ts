// Countries by the name that the reader's language has for them.
const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
const codesByLanguage = new Map<string, Map<string, string>>()

/** The two letters of `Germany`, `германия` or `de`; undefined for what is no country. */
export function countryCode(text: string, language: string): string | undefined {
  const wanted = text.trim().toLowerCase()
  if (/^[a-z]{2}$/.test(wanted)) return wanted.toUpperCase()
  return codes(language).get(wanted)
}

function codes(language: string): Map<string, string> {
  const known = codesByLanguage.get(language)
  if (known) return known
  const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' })
  const made = new Map<string, string>()
  for (const first of letters) {
    for (const second of letters) {
      const code = first + second
      const name = names.of(code)?.toLowerCase()
      // Letters of former countries go by the names of those that are.
      if (name !== undefined && Intl.getCanonicalLocales(`und-${code}`)[0] === `und-${code}`) made.set(name, code)
    }
  }
  codesByLanguage.set(language, made)
  return made
}
