import { useTranslation } from 'react-i18next'
import { Money } from '#browser/ui/Money.tsx'
import { PageHeader } from '#browser/ui/PageHeader.tsx'
import type { Lookup } from '#contract/routes/lookup.ts'
import { totalsOf } from './totals.ts'

interface SeveralHeadProps {
  contacts: Lookup['contacts']
  summary: Lookup['summary']
  ending: string
}

/** Several people's numbers share the digits: no name, no verdict, only how much there is. */
export function SeveralHead({ contacts, summary, ending }: SeveralHeadProps) {
  const { t } = useTranslation()
  const { count, cents, estimated } = totalsOf(summary)
  return (
    <PageHeader
      title={t('lookup.several.title', { count: contacts.length, ending })}
      figures={
        <>
          {t('lookup.entries', { count })}
          {cents !== null && (
            <>
              {' · '}
              <Money cents={cents} estimated={estimated} zero="amount" />
            </>
          )}
        </>
      }
    />
  )
}
