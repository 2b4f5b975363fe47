import { useTranslation } from '#browser/i18n/use-translation.ts'
import { useFailureText } from '#browser/shell/use-failure-text.ts'
import { Button } from '#browser/ui/Button.tsx'
import { ChoiceLine } from '#browser/ui/ChoiceLine.tsx'
import type { Budget } from '#contract/routes/budgets.ts'
import classes from './BudgetForm.module.css'
import type { BudgetDraft } from './budget-draft.ts'
import { useWebhookTest } from './budgets-query.ts'
import { DraftField } from './DraftField.tsx'

interface WebhookFieldsProps {
  draft: BudgetDraft
  budget: Budget | undefined
  error: string | undefined
  onChange: (patch: Partial<BudgetDraft>) => void
}

/** Where alerts are sent. What is saved can be tried. */
export function WebhookFields({ draft, budget, error, onChange }: WebhookFieldsProps) {
  const { t } = useTranslation()
  const isSaved = budget?.webhook?.url === draft.url.trim()
  return (
    <div className={classes.group}>
      <DraftField
        type="url"
        label={t('budgets.field.webhook')}
        description={t('budgets.hint.webhook')}
        placeholder="https://"
        value={draft.url}
        error={error}
        onChange={(url) => onChange({ url })}
      />
      {draft.url.trim() !== '' && (
        <ChoiceLine
          type="checkbox"
          checked={draft.on}
          onChange={(on) => onChange({ on })}
          title={t('budgets.field.on')}
          text={t('budgets.hint.on')}
        />
      )}
      {budget && isSaved && <WebhookTest id={budget.id} />}
    </div>
  )
}

/** Sends a test and says what came back. */
export function WebhookTest({ id }: { id: string }) {
  const { t } = useTranslation()
  const failureText = useFailureText()
  const { mutate, data, error, isPending } = useWebhookTest()
  const said = error
    ? failureText(error).title
    : data &&
      (data.delivered
        ? t('budgets.test.done', { status: data.status })
        : t('budgets.test.failed', { problem: data.problem }))
  return (
    <div className={classes.test}>
      <Button loading={isPending} onClick={() => mutate(id)}>
        {t('budgets.test.send')}
      </Button>
      <p role="status" className={classes.hint} data-failed={Boolean(error) || data?.delivered === false}>
        {said}
      </p>
    </div>
  )
}
