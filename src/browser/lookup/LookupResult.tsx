import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ApiFailure } from '#browser/api/api-failure.ts'
import { FailureState } from '#browser/shell/FailureState.tsx'
import { PageHeader } from '#browser/ui/PageHeader.tsx'
import { ContactPage } from './ContactPage.tsx'
import { LookupSkeleton } from './LookupSkeleton.tsx'
import { lookupPages } from './lookup-query.ts'
import { NoNumber } from './NoNumber.tsx'
import { NothingFound } from './NothingFound.tsx'

export function LookupResult({ number }: { number: string }) {
  const { t } = useTranslation()
  const pages = useInfiniteQuery(lookupPages(number))
  const [first] = pages.data?.pages ?? []
  if (!first && pages.isPending) return <LookupSkeleton number={number} />
  if (!first && pages.error && isNoNumber(pages.error)) return <NoNumber number={number} />
  if (!first)
    return (
      <>
        <PageHeader title={t('lookup.title')} />
        <FailureState error={pages.error} onRetry={() => void pages.refetch()} />
      </>
    )
  if (first.contacts.length === 0) return <NothingFound number={number} searchedAs={first.searchedAs} />
  return <ContactPage number={number} first={first} pages={pages} />
}

function isNoNumber(error: Error): boolean {
  return error instanceof ApiFailure && error.status === 400 && error.path === 'number'
}
