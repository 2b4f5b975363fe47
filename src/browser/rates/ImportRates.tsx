import { Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { Button } from '#browser/ui/Button.tsx'
import { ChoiceLine } from '#browser/ui/ChoiceLine.tsx'
import { SidePanel } from '#browser/ui/SidePanel.tsx'
import type { Rate } from '#contract/rates/rate.ts'
import { rateColumns } from '#contract/rates/rate-cells.ts'
import { rateLimits } from '#contract/rates/rate-limits.ts'
import forms from './CardForms.module.css'
import { type DraftRow, rateOf } from './card-draft.ts'
import { compareRates, mergeRates } from './compare-rates.ts'
import { ImportPreview } from './ImportPreview.tsx'
import classes from './ImportRates.module.css'
import { useReadCsv } from './rate-cards-query.ts'
import { useCardFailure } from './use-card-failure.ts'

interface ImportRatesProps {
  opened: boolean
  /** As they are being edited. */
  rates: readonly DraftRow[]
  onClose: () => void
  /** Nothing is saved yet: the rates come into the editor. */
  onTake: (rates: readonly Rate[]) => void
}

/** Rates from a file or from a spreadsheet's cells, looked at before they are taken. */
export function ImportRates({ opened, ...props }: ImportRatesProps) {
  const { t } = useTranslation()
  return (
    <SidePanel title={t('rates.import.title')} opened={opened} onClose={props.onClose}>
      {opened && <ImportForm {...props} />}
    </SidePanel>
  )
}

function ImportForm({ rates, onClose, onTake }: Omit<ImportRatesProps, 'opened'>) {
  const { t } = useTranslation()
  const read = useReadCsv()
  const { general } = useCardFailure(read.error)
  const [text, setText] = useState('')
  const [keep, setKeep] = useState(true)
  const [unreadable, setUnreadable] = useState(false)
  const found = read.data
  const here = rates.map(rateOf)
  const result = found && (keep ? mergeRates(here, found.rates) : found.rates)
  const tooMany = result !== undefined && result.length > rateLimits.rates

  async function readFile(file: File | undefined) {
    if (!file) return
    try {
      const content = new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer())
      setUnreadable(false)
      setText(content)
      read.mutate(content)
    } catch {
      setUnreadable(true)
    }
  }

  return (
    <form
      className={forms.form}
      onSubmit={(event) => {
        event.preventDefault()
        read.mutate(text)
      }}
    >
      <p className={forms.note}>
        {t('rates.import.text')} <code>{rateColumns.map(({ name }) => name).join(', ')}</code>
      </p>
      <label className={classes.file}>
        <span>{t('rates.import.file')}</span>
        <input
          type="file"
          accept=".csv,.tsv,.txt,text/csv"
          data-autofocus
          onChange={({ currentTarget }) => {
            void readFile(currentTarget.files?.[0])
            // The same file may be chosen again after it was corrected.
            currentTarget.value = ''
          }}
        />
      </label>
      <Textarea
        label={t('rates.import.paste')}
        className={classes.paste ?? ''}
        rows={6}
        value={text}
        error={unreadable && t('rates.import.unreadable')}
        onChange={({ currentTarget: { value } }) => {
          setText(value)
          read.reset()
        }}
        spellCheck={false}
      />
      {general && (
        <p className={forms.failure} role="alert">
          {general}
        </p>
      )}
      {found && <ImportPreview comparison={compareRates(here, found.rates)} errors={found.errors} keep={keep} />}
      {found && found.rates.length > 0 && (
        <fieldset className={classes.way}>
          <legend>{t('rates.import.way')}</legend>
          <ChoiceLine
            type="radio"
            name="way"
            checked={keep}
            onChange={() => setKeep(true)}
            title={t('rates.import.merge')}
            text={t('rates.import.mergeText')}
          />
          <ChoiceLine
            type="radio"
            name="way"
            checked={!keep}
            onChange={() => setKeep(false)}
            title={t('rates.import.replace')}
            text={t('rates.import.replaceText')}
          />
        </fieldset>
      )}
      {tooMany && (
        <p className={forms.failure} role="alert">
          {t('rates.full', { count: rateLimits.rates })}
        </p>
      )}
      <div className={forms.actions}>
        <Button onClick={onClose}>{t('ui.cancel')}</Button>
        {result && found && found.rates.length > 0 ? (
          <Button variant="filled" disabled={tooMany} onClick={() => onTake(result)}>
            {t('rates.import.take', { count: found.rates.length })}
          </Button>
        ) : (
          <Button type="submit" variant="filled" loading={read.isPending} disabled={text.trim() === ''}>
            {t('rates.import.read')}
          </Button>
        )}
      </div>
    </form>
  )
}
