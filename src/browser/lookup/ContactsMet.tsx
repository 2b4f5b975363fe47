import { useTranslation } from '#browser/i18n/use-translation.ts'
import type { Lookup } from '#contract/routes/lookup.ts'
import { ContactList } from './ContactList.tsx'

interface ContactsMetProps {
  contacts: Lookup['contacts']
  /** Whatever was asked for. */
  asked: string
  /** The digits that some of them only end with. */
  ending: string
  /** They are several people, not spellings of one line. */
  several: boolean
}

/** Every number that the search met, each leading to its own page; those that only end so apart. */
export function ContactsMet({ contacts, asked, ending, several }: ContactsMetProps) {
  const { t } = useTranslation()
  const sure = contacts.filter(({ match }) => match !== 'ends-with')
  const apart = sure.length > 0 ? contacts.filter(({ match }) => match === 'ends-with') : []
  const met = sure.length > 0 ? sure : contacts
  return (
    <>
      {met.length > 1 && (
        <ContactList
          title={several ? t('lookup.several.choose') : t('lookup.several.spellings')}
          contacts={met}
          asked={asked}
          match={ending}
        />
      )}
      {apart.length > 0 && (
        <ContactList title={t('contact.apart', { ending })} contacts={apart} asked={asked} match={ending} />
      )}
    </>
  )
}
