import { ActionIcon } from '@mantine/core'
import { IconPinnedOff } from '@tabler/icons-react'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { useViewChanges } from '#browser/views/views-query.ts'
import type { SavedView } from '#contract/routes/views.ts'

/** Takes the report off the overview; the report itself stays. */
export function UnpinButton({ report }: { report: SavedView }) {
  const { t } = useTranslation()
  const { pin } = useViewChanges()
  const label = t('reports.pinned.unpin', { name: report.name })
  return (
    <ActionIcon
      size="sm"
      aria-label={label}
      title={label}
      loading={pin.isPending}
      onClick={() =>
        pin.mutate(
          { id: report.id, isPinned: false },
          // The button goes with its card, and the focus must not go with it.
          { onSuccess: () => document.getElementById('page')?.focus({ preventScroll: true }) },
        )
      }
    >
      <IconPinnedOff size={14} stroke={1.6} aria-hidden="true" />
    </ActionIcon>
  )
}
