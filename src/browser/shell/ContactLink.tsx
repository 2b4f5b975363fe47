import { IconUserSearch } from '@tabler/icons-react'
import { personPath } from '#browser/api/contact-path.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { Link } from '#browser/router/Link.tsx'
import classes from './ContactLink.module.css'

interface ContactLinkProps {
  /** A number or a name. */
  person: string | null
  /** As it is read out, where that is more than as it is stored. */
  name?: string
  className?: string | undefined
  /** -1 where something else leads the keys to it. */
  tabIndex?: -1
}

/** A sign beside a name or a number that leads elsewhere: to everything sent to and received from them. */
export function ContactLink({ person, name, className = classes.sign, tabIndex }: ContactLinkProps) {
  const { t } = useTranslation()
  const path = personPath(person)
  if (!path) return null
  const label = t('search.contactOf', { name: name ?? person })
  return (
    <Link className={className} to={path} tabIndex={tabIndex} aria-label={label} title={label}>
      <IconUserSearch size={15} stroke={1.6} aria-hidden="true" />
    </Link>
  )
}
