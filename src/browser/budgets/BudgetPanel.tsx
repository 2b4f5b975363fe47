import { useTranslation } from '#browser/i18n/use-translation.ts'
import { SidePanel } from '#browser/ui/SidePanel.tsx'
import type { Channel } from '#contract/channels/index.ts'
import type { Budget } from '#contract/routes/budgets.ts'
import { BudgetForm } from './BudgetForm.tsx'
import { draftOf, emptyDraft } from './budget-draft.ts'
import type { Scope } from './budget-scope.ts'
import { useBudgetCreate, useBudgetUpdate } from './budgets-query.ts'
import { WebhookSecret } from './WebhookSecret.tsx'

/** What the panel is open for. A secret lives here alone, from its answer until "Done". */
export type PanelSubject =
  | { readonly kind: 'create'; readonly zone: string; readonly scope: Scope }
  | { readonly kind: 'edit'; readonly budget: Budget }
  | { readonly kind: 'secret'; readonly budget: Budget; readonly secret: string }

interface BudgetPanelProps {
  subject: PanelSubject | null
  offered: readonly Channel[]
  onSubject: (subject: PanelSubject | null) => void
  /** Closes it and says what came of it. */
  onDone: (text: string) => void
}

export function BudgetPanel({ subject, offered, onSubject, onDone }: BudgetPanelProps) {
  const { t } = useTranslation()
  const saved = (budget: Budget, secret: string | null) =>
    secret === null ? onDone(t('budgets.saved', { name: budget.name })) : onSubject({ kind: 'secret', budget, secret })
  const create = useBudgetCreate(saved)
  const update = useBudgetUpdate(saved)

  function close() {
    create.reset()
    update.reset()
    onSubject(null)
  }

  return (
    <SidePanel
      title={subject ? t(`budgets.panel.${subject.kind}`) : ''}
      opened={subject !== null}
      locked={subject?.kind === 'secret'}
      onClose={close}
    >
      {subject?.kind === 'create' && (
        <BudgetForm
          initial={emptyDraft(subject.zone, subject.scope)}
          offered={offered}
          failure={create.error}
          pending={create.isPending}
          onSubmit={(input) => create.mutate(input)}
          onCancel={close}
        />
      )}
      {subject?.kind === 'edit' && (
        <BudgetForm
          initial={draftOf(subject.budget)}
          budget={subject.budget}
          offered={offered}
          failure={update.error}
          pending={update.isPending}
          onSubmit={(input) =>
            update.mutate({ id: subject.budget.id, change: { ...input, updatedAt: subject.budget.updatedAt } })
          }
          onCancel={close}
        />
      )}
      {subject?.kind === 'secret' && (
        <WebhookSecret
          budget={subject.budget}
          secret={subject.secret}
          onDone={() => onDone(t('budgets.saved', { name: subject.budget.name }))}
        />
      )}
    </SidePanel>
  )
}
