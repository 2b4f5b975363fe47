import { IconPencil, IconPinFilled, IconStarFilled } from '@tabler/icons-react'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { IconButton } from '#browser/ui/IconButton.tsx'
import type { SavedView } from '#contract/routes/views.ts'
import classes from './Views.module.css'
import type { ViewKind } from './view-scope.ts'

interface ViewLineProps {
  kind: ViewKind
  /** Null for the plain page. */
  view: SavedView | null
  current: boolean
  onOpen: (view: SavedView | null) => void
  onEdit: (view: SavedView) => void
}

export function ViewLine({ kind, view, current, onOpen, onEdit }: ViewLineProps) {
  const { t } = useTranslation()
  const edit = view?.mayChange && t('views.edit', { name: view.name })
  return (
    <li className={classes.line} data-current={current}>
      <button type="button" className={classes.open} aria-current={current} onClick={() => onOpen(view)}>
        <span className={classes.name}>{view ? view.name : t(`views.${kind}.all`)}</span>
        {view?.isPinned && (
          <span className={classes.default}>
            <IconPinFilled size={11} aria-hidden="true" />
            {t('views.report.pinned')}
          </span>
        )}
        {view?.isDefault && (
          <span className={classes.default}>
            <IconStarFilled size={11} aria-hidden="true" />
            {t('views.default')}
          </span>
        )}
      </button>
      {edit && (
        <IconButton size="sm" aria-label={edit} title={edit} onClick={() => onEdit(view)}>
          <IconPencil size={14} stroke={1.6} aria-hidden="true" />
        </IconButton>
      )}
    </li>
  )
}
