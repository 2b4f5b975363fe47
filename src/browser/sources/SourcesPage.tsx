import { useTranslation } from 'react-i18next'
import { PageHeader } from '#browser/ui/PageHeader.tsx'
import { SkeletonRows } from '#browser/ui/SkeletonRows.tsx'

export function Component() {
  const { t } = useTranslation()
  return (
    <>
      <PageHeader title={t('sources.title')} />
      <SkeletonRows />
    </>
  )
}
