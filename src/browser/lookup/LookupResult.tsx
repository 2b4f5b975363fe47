import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { Suspense, useEffect } from 'react'
import { ApiFailure } from '#browser/api/api-failure.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { useFormat } from '#browser/preferences/use-format.ts'
import { FailureState } from '#browser/shell/FailureState.tsx'
import { loadCodeWords } from '#browser/ui/code-words.ts'
import { PageHeader } from '#browser/ui/PageHeader.tsx'
import { ContactPage } from './ContactPage.tsx'
import { LookupSkeleton } from './LookupSkeleton.tsx'
import { lookupPages } from './lookup-query.ts'
import { NoNumber } from './NoNumber.tsx'
import { NothingFound } from './NothingFound.tsx'
import { useLookupScope } from './use-lookup-scope.ts'

interface LookupResultProps {
  number: string
  preloadEntry: () => void
}

export function LookupResult({ number, preloadEntry }: LookupResultProps) {
  const { t } = useTranslation()
  const { language } = useFormat()
  const scope = useLookupScope(number)
  // Who it is and how it goes is the same whatever is filtered; without filters both are one question.
  const all = useInfiniteQuery(lookupPages(number))
  const pages = useInfiniteQuery({ ...lookupPages(number, scope.asked), placeholderData: keepPreviousData })
  const [newest] = all.data?.pages ?? []

  // What the page is likely to want next, while it waits.
  useEffect(() => {
    preloadEntry()
    void loadCodeWords(language)
  }, [preloadEntry, language])

  if (!newest && all.isPending) return <LookupSkeleton number={number} />
  if (!newest && all.error && isNoNumber(all.error)) return <NoNumber number={number} />
  if (!newest)
    return (
      <>
        <PageHeader title={t('lookup.title')} />
        <FailureState error={all.error} onRetry={() => void all.refetch()} />
      </>
    )
  // A message may name nobody, and still be there.
  if (newest.summary.length === 0) return <NothingFound number={number} searchedAs={newest.searchedAs} />
  return (
    <Suspense fallback={<LookupSkeleton number={number} />}>
      <ContactPage scope={scope} newest={newest} pages={pages} />
    </Suspense>
  )
}

function isNoNumber(error: Error): boolean {
  return error instanceof ApiFailure && error.status === 400 && error.path === 'number'
}
