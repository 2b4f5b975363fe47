import { type ComponentProps, useState } from 'react'
import { countryCode, countryName, countryNames } from '#browser/format/country-codes.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { useFormat } from '#browser/preferences/use-format.ts'
import { TextCell } from './RateCells.tsx'

interface CountryFieldProps extends ComponentProps<typeof TextCell> {
  /** Id of the `CountryList`. */
  countries: string
}

/** A country by its name in the reader's language, or by its letters. Gives two letters, or what is no country as typed. */
export function CountryField({ value, countries, onChange, ...cell }: CountryFieldProps) {
  const { t } = useTranslation()
  const { language } = useFormat()
  const [typed, setTyped] = useState<string | null>(null)
  return (
    <TextCell
      {...cell}
      list={countries}
      placeholder={t('rates.all')}
      value={typed ?? countryName(value, language)}
      onChange={(text) => {
        setTyped(text)
        onChange(countryCode(text, language) ?? text.trim())
      }}
      onBlur={() => setTyped(null)}
    />
  )
}

/** The names that every country field of the page offers. */
export function CountryList({ id }: { id: string }) {
  const { language } = useFormat()
  return (
    <datalist id={id}>
      {countryNames(language).map((name) => (
        <option key={name} value={name} />
      ))}
    </datalist>
  )
}
