import { useTranslation } from 'react-i18next'
import { SidePanel } from '#browser/ui/SidePanel.tsx'
import type { SavedView } from '#contract/routes/views.ts'
import type { LogScope } from '../view/log-scope.ts'
import type { OpenView } from './use-open-view.ts'
import { ViewForm } from './ViewForm.tsx'

export interface ViewEditorProps {
  scope: LogScope
  state: OpenView
  /** The view that is edited, a new one, or none. */
  edited: SavedView | 'new' | null
  onClose: () => void
}

/** Saves what is on screen under a name, or changes a view. */
export function ViewEditor({ scope, state, edited, onClose }: ViewEditorProps) {
  const { t } = useTranslation()
  const view = edited === 'new' ? undefined : (edited ?? undefined)
  return (
    <SidePanel title={view ? t('views.editTitle') : t('views.saveTitle')} opened={edited !== null} onClose={onClose}>
      {edited !== null && <ViewForm scope={scope} state={state} saved={view} onClose={onClose} />}
    </SidePanel>
  )
}
