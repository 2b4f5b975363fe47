import { useTranslation } from '#browser/i18n/use-translation.ts'
import { useFailureText } from '#browser/shell/use-failure-text.ts'
import { ConfirmDialog } from '#browser/ui/ConfirmDialog.tsx'
import type { Budget } from '#contract/routes/budgets.ts'
import classes from './BudgetForm.module.css'
import { useBudgetDelete } from './budgets-query.ts'

interface DeleteBudgetProps {
  /** Null when nothing is to be deleted. */
  budget: Budget | null
  onClose: () => void
  onDeleted: (budget: Budget) => void
}

export function DeleteBudget({ budget, onClose, onDeleted }: DeleteBudgetProps) {
  const { t } = useTranslation()
  const failureText = useFailureText()
  const remove = useBudgetDelete()
  const failure = remove.error && failureText(remove.error)

  function close() {
    remove.reset()
    onClose()
  }

  return (
    <ConfirmDialog
      opened={budget !== null}
      title={t('budgets.delete', { name: budget?.name ?? '' })}
      action={t('budgets.deleteNow')}
      pending={remove.isPending}
      onClose={close}
      onConfirm={() => budget && remove.mutate(budget.id, { onSuccess: onDeleted })}
    >
      <p>{t('budgets.deleteText')}</p>
      {failure && (
        <p className={classes.failure} role="alert">
          {failure.title}. {failure.text} {failure.advice}
        </p>
      )}
    </ConfirmDialog>
  )
}
