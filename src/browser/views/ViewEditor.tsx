import { useTranslation } from '#browser/i18n/use-translation.ts'
import { SidePanel } from '#browser/ui/SidePanel.tsx'
import type { SavedView } from '#contract/routes/views.ts'
import type { OpenView } from './use-open-view.ts'
import { ViewForm } from './ViewForm.tsx'
import type { ViewScope } from './view-scope.ts'

/** A view that there is, or a new one, which may be for the overview. */
export type Edited = SavedView | 'new' | 'pinned'

export interface ViewEditorProps {
  scope: ViewScope
  state: OpenView
  edited: Edited | null
  onClose: () => void
}

/** Saves what is on screen under a name, or changes a view. */
export function ViewEditor({ scope, state, edited, onClose }: ViewEditorProps) {
  const { t } = useTranslation()
  const view = typeof edited === 'string' ? undefined : (edited ?? undefined)
  const title = view ? t(`views.${scope.kind}.editTitle`) : t(`views.${scope.kind}.saveTitle`)
  return (
    <SidePanel title={title} opened={edited !== null} onClose={onClose}>
      {edited !== null && (
        <ViewForm scope={scope} state={state} saved={view} pinned={edited === 'pinned'} onClose={onClose} />
      )}
    </SidePanel>
  )
}
