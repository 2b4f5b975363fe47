import { useTranslation } from '#browser/i18n/use-translation.ts'
import { MaskedWord } from '#browser/shell/reveal/MaskedWord.tsx'
import { PageHeader } from '#browser/ui/PageHeader.tsx'
import { TotalMoney } from '#browser/ui/TotalMoney.tsx'
import type { Lookup } from '#contract/routes/lookup.ts'
import { totalsOf } from './totals.ts'

interface SeveralHeadProps {
  contacts: Lookup['contacts']
  summary: Lookup['summary']
  /** The digits that their numbers share; undefined where they were found by something else. */
  ending: string | undefined
  asked: string
}

/** Several people were met: no name, no verdict, only how much there is. */
export function SeveralHead({ contacts, summary, ending, asked }: SeveralHeadProps) {
  const { t } = useTranslation()
  const { count, figures } = totalsOf(summary)
  return (
    <PageHeader
      title={
        contacts.length === 0
          ? t('contact.nobody')
          : ending === undefined
            ? t('contact.several', { count: contacts.length, asked })
            : t('lookup.several.title', { count: contacts.length, ending })
      }
      figures={
        <>
          {t('lookup.entries', { count })}
          {figures && (
            <>
              {' · '}
              <TotalMoney figures={figures} />
            </>
          )}
          <MaskedWord after />
        </>
      }
    />
  )
}
