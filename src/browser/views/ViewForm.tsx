import { TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { ApiFailure } from '#browser/api/api-failure.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { sessionQuery } from '#browser/session/session-query.ts'
import { useFailureText } from '#browser/shell/use-failure-text.ts'
import { Button } from '#browser/ui/Button.tsx'
import { ChoiceLine } from '#browser/ui/ChoiceLine.tsx'
import { ConfirmDialog } from '#browser/ui/ConfirmDialog.tsx'
import { useRangeText } from '#browser/ui/use-range-text.ts'
import { mayShareViews, type SavedView, viewLimits } from '#contract/routes/views.ts'
import { ScopeChoice } from './ScopeChoice.tsx'
import type { OpenView } from './use-open-view.ts'
import classes from './Views.module.css'
import { shows, type ViewScope } from './view-scope.ts'
import { useViewChanges } from './views-query.ts'

interface ViewFormProps {
  scope: ViewScope
  state: OpenView
  /** The view that is changed; none for a new one. */
  saved: SavedView | undefined
  /** A new one is for the overview. */
  pinned: boolean
  onClose: () => void
}

export function ViewForm({ scope, state, saved, pinned, onClose }: ViewFormProps) {
  const { t } = useTranslation()
  const rangeText = useRangeText()
  const failureText = useFailureText()
  const { page, kind, range, fixed } = scope
  const { data: session } = useQuery(sessionQuery)
  const maySave = mayShareViews(session?.permissions ?? [])
  const { create, update, remove } = useViewChanges()
  const [name, setName] = useState(saved?.name ?? '')
  const [shared, setShared] = useState(false)
  const [stays, setStays] = useState(false)
  const [isDefault, setDefault] = useState(saved?.isDefault ?? false)
  const [isPinned, setPinned] = useState(pinned)
  const [replace, setReplace] = useState(false)
  const [asking, setAsking] = useState(false)
  const differs = saved !== undefined && !shows(scope, saved.search)
  const writes = saved === undefined || replace
  const search = stays && fixed ? fixed.search : scope.search
  const failure = create.error ?? update.error ?? remove.error
  const atName = failure instanceof ApiFailure && failure.path === 'name'

  function submit(event: FormEvent) {
    event.preventDefault()
    const onSuccess = (done: SavedView) => {
      if (writes) state.took(done)
      onClose()
    }
    if (saved)
      update.mutate(
        { id: saved.id, updatedAt: saved.updatedAt, name, isDefault, ...(replace && { search }) },
        { onSuccess },
      )
    else
      create.mutate({ page, name, search, scope: shared ? 'project' : 'personal', isDefault, isPinned }, { onSuccess })
  }

  return (
    <form className={classes.form} onSubmit={submit}>
      <TextInput
        label={t('views.name')}
        value={name}
        required
        withAsterisk={false}
        maxLength={viewLimits.nameLength}
        data-autofocus
        error={atName ? failure.message : undefined}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      {saved === undefined && <ScopeChoice kind={kind} shared={shared} mayShare={maySave} onChange={setShared} />}
      {differs && (
        <ChoiceLine
          type="checkbox"
          checked={replace}
          onChange={setReplace}
          title={t('views.replace')}
          text={t(`views.${kind}.replaceText`)}
        />
      )}
      {writes && fixed && (
        <fieldset className={classes.field}>
          <legend className={classes.legend}>{t('views.range')}</legend>
          <ChoiceLine
            type="radio"
            name="view-range"
            checked={!stays}
            onChange={() => setStays(false)}
            title={rangeText(range)}
            text={t('views.relative')}
          />
          <ChoiceLine
            type="radio"
            name="view-range"
            checked={stays}
            onChange={() => setStays(true)}
            title={rangeText(fixed.range)}
            text={t('views.absolute')}
          />
        </fieldset>
      )}
      <ChoiceLine
        type="checkbox"
        checked={isDefault}
        onChange={setDefault}
        title={t('views.makeDefault')}
        text={
          (saved?.scope ?? (shared ? 'project' : 'personal')) === 'project'
            ? t('views.defaultAll')
            : t(`views.${kind}.defaultOwn`)
        }
      />
      {kind === 'report' && saved === undefined && (
        <ChoiceLine
          type="checkbox"
          checked={isPinned}
          onChange={setPinned}
          title={t('views.report.pin')}
          text={t('views.report.pinText')}
        />
      )}
      {failure && !atName && (
        <p className={classes.error} role="alert">
          {failure instanceof ApiFailure && failure.code === 'conflict'
            ? t(`views.${kind}.conflict`)
            : failureText(failure).text}
        </p>
      )}
      <div className={classes.actions}>
        {saved && (
          <Button className={classes.delete ?? ''} variant="subtle" onClick={() => setAsking(true)}>
            {t('views.delete')}
          </Button>
        )}
        <Button onClick={onClose}>{t('ui.cancel')}</Button>
        <Button
          type="submit"
          variant="filled"
          loading={create.isPending || update.isPending}
          disabled={name.trim() === ''}
        >
          {t('views.submit')}
        </Button>
      </div>
      {saved && (
        <ConfirmDialog
          title={t(`views.${kind}.deleteTitle`, { name: saved.name })}
          action={t('views.delete')}
          opened={asking}
          pending={remove.isPending}
          onClose={() => setAsking(false)}
          onConfirm={() => remove.mutate(saved.id, { onSuccess: onClose, onError: () => setAsking(false) })}
        >
          {t(saved.scope === 'project' ? 'views.deleteShared' : 'views.deleteOwn')}
        </ConfirmDialog>
      )}
    </form>
  )
}
