import { type FormEvent, useRef, useState } from 'react'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { useFailureText } from '#browser/shell/use-failure-text.ts'
import { Button } from '#browser/ui/Button.tsx'
import { useInvalidFocus } from '#browser/ui/use-invalid-focus.ts'
import type { Channel } from '#contract/channels/index.ts'
import type { Budget } from '#contract/routes/budgets.ts'
import classes from './BudgetForm.module.css'
import { type BudgetDraft, badFields, budgetInput } from './budget-draft.ts'
import type { BudgetInput } from './budgets-query.ts'
import { DraftField } from './DraftField.tsx'
import { FiringPreview } from './FiringPreview.tsx'
import { ScopeField } from './ScopeField.tsx'
import { useFieldErrors } from './use-field-errors.ts'
import { WebhookFields } from './WebhookFields.tsx'

interface BudgetFormProps {
  initial: BudgetDraft
  /** The budget that is changed; none when one is made. */
  budget?: Budget
  offered: readonly Channel[]
  failure: unknown
  pending: boolean
  onSubmit: (input: BudgetInput) => void
  onCancel: () => void
}

export function BudgetForm({ initial, budget, offered, failure, pending, onSubmit, onCancel }: BudgetFormProps) {
  const { t } = useTranslation()
  const failureText = useFailureText()
  const form = useRef<HTMLFormElement>(null)
  const [draft, setDraft] = useState(initial)
  const [attempt, setAttempt] = useState(0)
  const bad = badFields(draft)
  // Nobody is told what is missing before they have said that they are ready.
  const { errors, isElsewhere } = useFieldErrors(attempt > 0 ? bad : [], failure)
  const shown = isElsewhere ? failureText(failure) : undefined
  const change = (patch: Partial<BudgetDraft>) => setDraft({ ...draft, ...patch })

  useInvalidFocus(form, attempt, failure)

  function submit(event: FormEvent) {
    event.preventDefault()
    if (pending) return
    setAttempt(attempt + 1)
    if (bad.length === 0) onSubmit(budgetInput(draft))
  }

  return (
    // The gateway and the form's own words say what is wrong, not the browser's.
    <form ref={form} className={classes.form} onSubmit={submit} noValidate>
      <DraftField
        label={t('budgets.field.name')}
        value={draft.name}
        error={errors.name}
        onChange={(name) => change({ name })}
        first
      />
      <ScopeField
        value={draft.scope}
        initial={initial.scope}
        isNew={budget === undefined}
        offered={offered}
        error={errors.query}
        onChange={(scope) => change({ scope })}
      />
      <DraftField
        label={t('budgets.field.amount')}
        description={t('budgets.hint.amount', { zone: draft.timezone })}
        value={draft.amount}
        error={errors.amountInUSDCents}
        onChange={(amount) => change({ amount })}
        inputMode="decimal"
      />
      <div className={classes.pair}>
        <DraftField
          label={t('budgets.field.spent')}
          description={t('budgets.hint.spent')}
          value={draft.spent}
          error={errors.thresholds}
          onChange={(spent) => change({ spent })}
        />
        <DraftField
          label={t('budgets.field.forecast')}
          description={t('budgets.hint.forecast')}
          value={draft.forecast}
          onChange={(forecast) => change({ forecast })}
        />
      </div>
      <FiringPreview draft={draft} />
      <WebhookFields draft={draft} budget={budget} error={errors.webhook} onChange={change} />
      {shown && (
        <p className={classes.failure} role="alert">
          {shown.title}. {shown.text} {shown.advice}
        </p>
      )}
      <div className={classes.actions}>
        <Button onClick={onCancel}>{t('ui.cancel')}</Button>
        <Button type="submit" variant="filled" loading={pending}>
          {t(budget ? 'budgets.saveNow' : 'budgets.makeNow')}
        </Button>
      </div>
    </form>
  )
}
