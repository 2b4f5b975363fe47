import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { Navigate, useSearchParams } from 'react-router-dom'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { paths } from '#browser/paths.ts'
import { FailureState } from '#browser/shell/FailureState.tsx'
import { ErrorState } from '#browser/ui/ErrorState.tsx'
import { PageHeader } from '#browser/ui/PageHeader.tsx'
import { lookupEvidence } from '#contract/routes/lookup-evidence.ts'
import { PackSheet } from './PackSheet.tsx'
import { packAsked, packParams } from './pack-address.ts'
import { fetchPack, IncompletePack } from './read-pack.ts'

/** An evidence pack on paper: drawn from the file itself, whose hash it carries. */
export function Component() {
  const { t } = useTranslation()
  const client = useQueryClient()
  const [params, setParams] = useSearchParams()
  const asked = packAsked(params)
  const { data, error, refetch } = useQuery({
    queryKey: [lookupEvidence.id, asked] as const,
    queryFn: ({ signal }) => fetchPack(asked, signal),
    enabled: asked.number !== '',
    // What is printed stays what was read.
    staleTime: Number.POSITIVE_INFINITY,
  })

  // From now on the address stands for this very pack, and the page need not ask for it again.
  const asOf = params.has('asOf') ? undefined : data?.head.asOf
  useEffect(() => {
    if (asOf === undefined || !data) return
    const fixed = { ...packAsked(params), asOf }
    client.setQueryData([lookupEvidence.id, fixed], data)
    setParams(packParams(fixed), { replace: true })
  }, [asOf, data, params, client, setParams])

  if (asked.number === '') return <Navigate to={paths.lookup()} replace />
  if (data) return <PackSheet pack={data} />
  return (
    <>
      <PageHeader title={t('answer.pack.title')} />
      {error instanceof IncompletePack ? (
        <ErrorState
          title={t('answer.pack.brokeOff')}
          text={t('answer.pack.incomplete')}
          onRetry={() => void refetch()}
        />
      ) : error ? (
        <FailureState error={error} onRetry={() => void refetch()} />
      ) : (
        <p role="status">{t('answer.pack.loading')}</p>
      )}
    </>
  )
}
