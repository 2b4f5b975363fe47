import { type FormEvent, useState } from 'react'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { chargedFilter, costWord, notChargedFilter } from '#browser/logs/view/cost-words.ts'
import { TextField } from '#browser/ui/TextField.tsx'
import { useDraft } from '#browser/ui/use-draft.ts'
import { type MoneyUnit, moneyUnits, parseAmount } from '#contract/query-text/amounts.ts'
import { type Filter, filterOps } from '#contract/view-state.ts'
import { Choice } from './Choice.tsx'
import classes from './Editors.module.css'
import type { EditorProps } from './editor-props.ts'
import { amountText, unitSigns } from './money-input.ts'

type Bound = 'min' | 'max'

/** From and to, in dollars or cents; or simply whether anything was charged. */
export function AmountEditor({ filterKey, filters, onChange, onDone }: EditorProps) {
  const { t } = useTranslation()
  const [unit, setUnit] = useState<MoneyUnit>('dollars')
  const word = costWord(filters)
  const exact = filters.find(({ op }) => op === 'is')?.values[0]
  const bound = (op: Bound) => (word ? undefined : (filters.find((filter) => filter.op === op)?.values[0] ?? exact))

  function setBound(op: Bound, cents: string | undefined) {
    const other: Bound = op === 'min' ? 'max' : 'min'
    const next: Filter[] = [
      { op, cents },
      { op: other, cents: bound(other) },
    ].flatMap(({ op: each, cents: value }) =>
      value === undefined ? [] : [{ key: filterKey, op: each, values: [value] }],
    )
    onChange(next.sort((a, b) => filterOps.indexOf(a.op) - filterOps.indexOf(b.op)))
  }

  function submit(event: FormEvent) {
    event.preventDefault()
    onDone()
  }

  return (
    <form className={classes.editor} onSubmit={submit}>
      <Choice
        label={t('logs.filter.how')}
        value={word ?? (filters.length > 0 ? 'amount' : null)}
        options={[
          { value: 'charged', text: t('logs.cost.charged') },
          { value: 'notCharged', text: t('logs.cost.notCharged') },
        ]}
        onChange={(next) => onChange([next === 'charged' ? chargedFilter(filterKey) : notChargedFilter(filterKey)])}
      />
      <Choice
        label={t('logs.filter.unit')}
        value={unit}
        options={moneyUnits.map((each) => ({ value: each, text: t(`logs.unit.${each}`) }))}
        onChange={setUnit}
      />
      <div className={classes.bounds}>
        {(['min', 'max'] as const).map((op) => (
          <AmountInput
            // Another unit writes the same amount in other digits.
            key={`${op}/${unit}`}
            label={t(`logs.bound.${op}`, { sign: unitSigns[unit] })}
            unit={unit}
            cents={bound(op)}
            autoFocus={op === 'min'}
            onChange={(cents) => setBound(op, cents)}
          />
        ))}
      </div>
      <button type="submit" className="tb-visually-hidden" tabIndex={-1}>
        {t('logs.filter.done')}
      </button>
    </form>
  )
}

interface AmountInputProps {
  label: string
  unit: MoneyUnit
  cents: string | undefined
  autoFocus: boolean
  onChange: (cents: string | undefined) => void
}

function AmountInput({ label, unit, cents, autoFocus, onChange }: AmountInputProps) {
  const { t } = useTranslation()
  const { draft, change, flush } = useDraft(amountText(cents, unit), (text) => {
    const parsed = parseAmount(text, unit)
    if (text === '' || parsed !== undefined) onChange(parsed)
  })
  const bad = draft.trim() !== '' && parseAmount(draft, unit) === undefined
  return (
    <label className={classes.bound}>
      {label}
      <TextField
        className={classes.input}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        aria-invalid={bad}
        data-autofocus={autoFocus || undefined}
        value={draft}
        onChange={(event) => change(event.target.value)}
        onBlur={flush}
        onKeyDown={(event) => event.key === 'Enter' && flush()}
      />
      {bad && (
        <span className={classes.bad} role="alert">
          {t('logs.filter.badAmount')}
        </span>
      )}
    </label>
  )
}
