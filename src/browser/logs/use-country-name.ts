import { useMemo } from 'react'
import { useFormat } from '#browser/preferences/use-format.ts'

/** `Germany (DE)`; what is no country's code is shown as it is. */
export function useCountryName(): (code: string) => string {
  const { language } = useFormat()
  const names = useMemo(() => new Intl.DisplayNames(language, { type: 'region' }), [language])
  return (code) => {
    try {
      const name = names.of(code)
      return name && name !== code ? `${name} (${code})` : code
    } catch {
      // A link may hold anything.
      return code
    }
  }
}
