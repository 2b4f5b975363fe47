import { useRef, useState } from 'react'
import { useSearchParams } from 'react-router-dom'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { paths } from '#browser/paths.ts'
import { useZone } from '#browser/preferences/use-preferences.ts'
import { Link } from '#browser/router/Link.tsx'
import { EmptyState } from '#browser/ui/EmptyState.tsx'
import { PageHeader } from '#browser/ui/PageHeader.tsx'
import { ReasonButton } from '#browser/ui/ReasonButton.tsx'
import { billedChannels } from '#contract/channels/index.ts'
import type { ListedBudget } from '#contract/routes/budgets.ts'
import type { Session } from '#contract/routes/session.ts'
import { mayShareViews } from '#contract/routes/views.ts'
import { AlertTable } from './AlertTable.tsx'
import { BudgetPanel, type PanelSubject } from './BudgetPanel.tsx'
import classes from './Budgets.module.css'
import { BudgetTable } from './BudgetTable.tsx'
import { scopeOfAddress } from './budget-scope.ts'
import { DeleteBudget } from './DeleteBudget.tsx'

/** The list, and what is done to it. */
export function BudgetManager({ budgets, session }: { budgets: readonly ListedBudget[]; session: Session }) {
  const { t } = useTranslation()
  const zone = useZone()
  const [params] = useSearchParams()
  const [subject, setSubject] = useState<PanelSubject | null>(null)
  const [doomed, setDoomed] = useState<ListedBudget | null>(null)
  const [said, setSaid] = useState('')
  const list = useRef<HTMLElement>(null)
  const denial = mayShareViews(session.permissions) ? undefined : t('budgets.denied')
  const offered = billedChannels.filter(({ id }) => session.channels.includes(id))

  function open(next: PanelSubject) {
    setSaid('')
    setSubject(next)
  }

  return (
    <>
      <PageHeader
        title={t('budgets.title')}
        actions={
          <>
            <Link className={classes.back} to={paths.costs(params)}>
              {t('budgets.toCosts')}
            </Link>
            <ReasonButton
              variant="filled"
              reason={denial}
              onClick={() => open({ kind: 'create', zone, scope: scopeOfAddress(params, offered) })}
            >
              {t('budgets.make')}
            </ReasonButton>
          </>
        }
      />
      <p className={classes.said} role="status">
        {said}
      </p>
      <section ref={list} className={classes.list} aria-label={t('budgets.title')} tabIndex={-1}>
        {budgets.length === 0 ? (
          <EmptyState title={t('budgets.empty')} text={t('budgets.emptyText')} />
        ) : (
          <BudgetTable
            budgets={budgets}
            offered={offered}
            onEdit={(budget) => open({ kind: 'edit', budget })}
            onDelete={(budget) => {
              setSaid('')
              setDoomed(budget)
            }}
          />
        )}
      </section>
      {budgets.length > 0 && <AlertTable budgets={budgets} />}
      <BudgetPanel
        subject={subject}
        offered={offered}
        onSubject={setSubject}
        onDone={(text) => {
          setSubject(null)
          setSaid(text)
        }}
      />
      <DeleteBudget
        budget={doomed}
        onClose={() => setDoomed(null)}
        onDeleted={({ name }) => {
          // The button that opened the dialog has gone with its line.
          list.current?.focus()
          setDoomed(null)
          setSaid(t('budgets.deleted', { name }))
        }}
      />
    </>
  )
}
