import { IconDeviceFloppy, IconPlus } from '@tabler/icons-react'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { FailureState } from '#browser/shell/FailureState.tsx'
import { Button } from '#browser/ui/Button.tsx'
import type { SavedView } from '#contract/routes/views.ts'
import { LinkButtons } from './LinkButtons.tsx'
import { PinButton } from './PinButton.tsx'
import type { OpenView } from './use-open-view.ts'
import type { Edited } from './ViewEditor.tsx'
import { ViewLine } from './ViewLine.tsx'
import classes from './Views.module.css'
import type { ViewScope } from './view-scope.ts'
import { useViewChanges } from './views-query.ts'

export interface ViewListProps {
  scope: ViewScope
  state: OpenView
  onEdit: (view: Edited) => void
  onClose: () => void
}

export function ViewList({ scope, state, onEdit, onClose }: ViewListProps) {
  const { t } = useTranslation()
  const { kind, search } = scope
  const { views, error, open, modified, show, took } = state
  const { update } = useViewChanges()

  function choose(next: SavedView | null) {
    onClose()
    show(next)
  }

  const line = (each: SavedView) => (
    <ViewLine key={each.id} kind={kind} view={each} current={each.id === open?.id} onOpen={choose} onEdit={onEdit} />
  )
  const groups = (['personal', 'project'] as const).map((scope) => ({
    scope,
    lines: (views ?? []).filter((each) => each.scope === scope),
  }))

  return (
    <>
      <div className={classes.lines}>
        <ul className={classes.group}>
          <ViewLine kind={kind} view={null} current={open === undefined} onOpen={choose} onEdit={onEdit} />
        </ul>
        {error && !views ? <FailureState error={error} /> : null}
        {!error && !views && <p className={classes.empty}>{t(`views.${kind}.loading`)}</p>}
        {views?.length === 0 && <p className={classes.empty}>{t(`views.${kind}.empty`)}</p>}
        {groups.map(
          ({ scope, lines }) =>
            lines.length > 0 && (
              <section key={scope} aria-labelledby={`views-${scope}`}>
                <h3 id={`views-${scope}`} className={classes.heading}>
                  {t(`views.scope.${scope}`)}
                </h3>
                <ul className={classes.group}>{lines.map(line)}</ul>
              </section>
            ),
        )}
      </div>
      <div className={classes.foot}>
        {open?.mayChange && modified && (
          <Button
            className={classes.action ?? ''}
            variant="subtle"
            justify="flex-start"
            leftSection={<IconDeviceFloppy size={16} stroke={1.6} aria-hidden="true" />}
            loading={update.isPending}
            onClick={() =>
              update.mutate(
                { id: open.id, updatedAt: open.updatedAt, search },
                {
                  onSuccess: (saved) => {
                    took(saved)
                    // The button goes with the changes, and the focus must not go with it.
                    onClose()
                  },
                },
              )
            }
          >
            {t('views.update', { name: open.name })}
          </Button>
        )}
        {update.error && (
          <p className={classes.error} role="alert">
            {update.error.message}
          </p>
        )}
        <Button
          className={classes.action ?? ''}
          variant="subtle"
          justify="flex-start"
          leftSection={<IconPlus size={16} stroke={1.6} aria-hidden="true" />}
          onClick={() => onEdit('new')}
        >
          {t(`views.${kind}.save`)}
        </Button>
        {kind === 'report' && <PinButton open={open} onEdit={onEdit} onClose={onClose} />}
        <LinkButtons {...scope} />
      </div>
    </>
  )
}
