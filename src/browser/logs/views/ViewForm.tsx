import { Button, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ApiFailure } from '#browser/api/api-failure.ts'
import { sessionQuery } from '#browser/session/session-query.ts'
import { useFailureText } from '#browser/shell/use-failure-text.ts'
import { ChoiceLine } from '#browser/ui/ChoiceLine.tsx'
import { ConfirmDialog } from '#browser/ui/ConfirmDialog.tsx'
import { useRangeText } from '#browser/ui/use-range-text.ts'
import { mayShareViews, type SavedView, viewLimits } from '#contract/routes/views.ts'
import type { LogScope } from '../view/log-scope.ts'
import { ScopeChoice } from './ScopeChoice.tsx'
import type { OpenView } from './use-open-view.ts'
import classes from './Views.module.css'
import { absolute, addressOf, isRelative, shows } from './view-address.ts'
import { useViewChanges } from './views-query.ts'

interface ViewFormProps {
  scope: LogScope
  state: OpenView
  /** The view that is changed; none for a new one. */
  saved: SavedView | undefined
  onClose: () => void
}

export function ViewForm({ scope, state, saved, onClose }: ViewFormProps) {
  const { t } = useTranslation()
  const rangeText = useRangeText()
  const failureText = useFailureText()
  const { channel, view, range, columns } = scope
  const { data: session } = useQuery(sessionQuery)
  const maySave = mayShareViews(session?.permissions ?? [])
  const { create, update, remove } = useViewChanges()
  const [name, setName] = useState(saved?.name ?? '')
  const [shared, setShared] = useState(false)
  const [fixed, setFixed] = useState(false)
  const [isDefault, setDefault] = useState(saved?.isDefault ?? false)
  const [replace, setReplace] = useState(false)
  const [asking, setAsking] = useState(false)
  const differs = saved !== undefined && !shows(channel, saved, view, columns)
  const writes = saved === undefined || replace
  const search = () => addressOf(channel, fixed ? absolute(view, range) : view, columns)
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
        { id: saved.id, updatedAt: saved.updatedAt, name, isDefault, ...(replace && { search: search() }) },
        { onSuccess },
      )
    else
      create.mutate(
        { channel: channel.id, name, search: search(), scope: shared ? 'project' : 'personal', isDefault },
        { onSuccess },
      )
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
      {saved === undefined && <ScopeChoice shared={shared} mayShare={maySave} onChange={setShared} />}
      {differs && (
        <ChoiceLine
          type="checkbox"
          checked={replace}
          onChange={setReplace}
          title={t('views.replace')}
          text={t('views.replaceText')}
        />
      )}
      {writes && isRelative(view) && (
        <fieldset className={classes.field}>
          <legend className={classes.legend}>{t('views.range')}</legend>
          <ChoiceLine
            type="radio"
            name="view-range"
            checked={!fixed}
            onChange={() => setFixed(false)}
            title={rangeText(view.range)}
            text={t('views.relative')}
          />
          <ChoiceLine
            type="radio"
            name="view-range"
            checked={fixed}
            onChange={() => setFixed(true)}
            title={rangeText(absolute(view, range).range)}
            text={t('views.absolute')}
          />
        </fieldset>
      )}
      <ChoiceLine
        type="checkbox"
        checked={isDefault}
        onChange={setDefault}
        title={t('views.makeDefault')}
        text={t(
          (saved?.scope ?? (shared ? 'project' : 'personal')) === 'project' ? 'views.defaultAll' : 'views.defaultOwn',
        )}
      />
      {failure && !atName && (
        <p className={classes.error} role="alert">
          {failure instanceof ApiFailure && failure.code === 'conflict'
            ? t('views.conflict')
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
          title={t('views.deleteTitle', { name: saved.name })}
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
