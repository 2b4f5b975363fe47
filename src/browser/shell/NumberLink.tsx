import { personPath } from '#browser/api/contact-path.ts'
import { isMasked } from '#browser/format/phone.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { Link } from '#browser/router/Link.tsx'
import { PhoneNumber } from '#browser/ui/PhoneNumber.tsx'

interface NumberLinkProps {
  number: string
  country?: string | null
  /** In a column: numbers without a country stand under those that have one. */
  aligned?: boolean
  className?: string | undefined
}

/** A number, leading to everything sent to it and received from it; a masked one says why it leads nowhere. */
export function NumberLink({ number, country, aligned = false, className }: NumberLinkProps) {
  const { t } = useTranslation()
  const path = personPath(number)
  const shown = <PhoneNumber number={number} aligned={aligned} {...(country !== undefined && { country })} />
  return path ? (
    <Link className={className} to={path} title={t('logs.drawer.lookup')}>
      {shown}
    </Link>
  ) : (
    <span className={className} title={isMasked(number) ? t('search.masked') : undefined}>
      {shown}
    </span>
  )
}
