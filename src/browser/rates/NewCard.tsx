import { TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { paths } from '#browser/paths.ts'
import { useZone } from '#browser/preferences/use-preferences.ts'
import { useNavigate } from '#browser/router/use-navigate.ts'
import { Button } from '#browser/ui/Button.tsx'
import { SidePanel } from '#browser/ui/SidePanel.tsx'
import { rateLimits } from '#contract/rates/rate-limits.ts'
import type { RateCard } from '#contract/routes/rate-cards.ts'
import classes from './CardForms.module.css'
import { useCardCreate } from './rate-cards-query.ts'
import { useCardFailure } from './use-card-failure.ts'

interface NewCardProps {
  opened: boolean
  /** The card that is copied; null for an empty one. */
  from: RateCard | null
  onClose: () => void
}

/** A name, and there it is: its rates are written on its own page. */
export function NewCard({ opened, from, onClose }: NewCardProps) {
  const { t } = useTranslation()
  return (
    <SidePanel
      title={from ? t('rates.copyTitle', { name: from.name }) : t('rates.make')}
      opened={opened}
      onClose={onClose}
    >
      {opened && <NewCardForm from={from} onClose={onClose} />}
    </SidePanel>
  )
}

function NewCardForm({ from, onClose }: Omit<NewCardProps, 'opened'>) {
  const { t } = useTranslation()
  const zone = useZone()
  const navigate = useNavigate()
  const create = useCardCreate()
  const failure = useCardFailure(create.error)
  const [name, setName] = useState('')
  const [tried, setTried] = useState(false)
  const missing = tried && name.trim() === '' ? t('rates.nameMissing') : undefined

  function submit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (name.trim() === '' || create.isPending) return
    const content = from
      ? { timezone: from.timezone, zeroIsUnbilled: from.zeroIsUnbilled, rates: from.rates }
      : { timezone: zone }
    const note = from
      ? t('rates.copyOf', { name: from.name, version: from.version }).slice(0, rateLimits.noteLength)
      : ''
    create.mutate({ name, ...content, note }, { onSuccess: ({ id }) => void navigate(paths.rateCard(id)) })
  }

  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <TextInput
        label={t('rates.list.name')}
        value={name}
        error={missing ?? failure.of('name')}
        maxLength={rateLimits.nameLength}
        onChange={({ currentTarget: { value } }) => setName(value)}
        autoComplete="off"
        data-autofocus
      />
      <p className={classes.note}>{from ? t('rates.copyText', { count: from.rates.length }) : t('rates.makeText')}</p>
      {failure.general && (
        <p className={classes.failure} role="alert">
          {failure.general}
        </p>
      )}
      <div className={classes.actions}>
        <Button onClick={onClose}>{t('ui.cancel')}</Button>
        <Button type="submit" variant="filled" loading={create.isPending}>
          {from ? t('rates.copyNow') : t('rates.makeNow')}
        </Button>
      </div>
    </form>
  )
}
