import { IconSortAscending, IconSortDescending } from '@tabler/icons-react'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { Button } from '#browser/ui/Button.tsx'
import type { LookupScope } from './use-lookup-scope.ts'

/** Newest or oldest first; says which it is and changes it. */
export function OrderButton({ scope: { view, setView } }: { scope: LookupScope }) {
  const { t } = useTranslation()
  const newest = view.order === 'newest-first'
  const Icon = newest ? IconSortDescending : IconSortAscending
  return (
    <Button
      size="xs"
      variant="subtle"
      leftSection={<Icon size={15} stroke={1.7} aria-hidden="true" />}
      title={t('contact.order.turn')}
      onClick={() => setView({ order: newest ? 'oldest-first' : 'newest-first' })}
    >
      {t(`contact.order.${view.order}`)}
    </Button>
  )
}
