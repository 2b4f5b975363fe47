import { useEffect, useRef } from 'react'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { Button } from '#browser/ui/Button.tsx'
import { CodeBlock } from '#browser/ui/CodeBlock.tsx'
import type { Budget } from '#contract/routes/budgets.ts'
import classes from './BudgetForm.module.css'
import { WebhookTest } from './WebhookFields.tsx'

interface WebhookSecretProps {
  budget: Budget
  secret: string
  onDone: () => void
}

/** The one time that the secret of a webhook is seen. */
export function WebhookSecret({ budget, secret, onDone }: WebhookSecretProps) {
  const { t } = useTranslation()
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus(), [])
  return (
    <div className={classes.form}>
      <div>
        <h3 ref={title} className={classes.title} tabIndex={-1}>
          {t('budgets.secret.title', { name: budget.name })}
        </h3>
        <p className={classes.hint}>{t('budgets.secret.once')}</p>
      </div>
      <CodeBlock code={secret} label={t('budgets.secret.copy')} />
      <div>
        <h3 className={classes.title}>{t('budgets.secret.check')}</h3>
        <p className={classes.hint}>{t('budgets.secret.how')}</p>
      </div>
      <CodeBlock code={SIGNATURE} label={t('budgets.secret.copyHow')} />
      <WebhookTest id={budget.id} />
      <div className={classes.actions}>
        <Button variant="filled" onClick={onDone}>
          {t('budgets.secret.done')}
        </Button>
      </div>
    </div>
  )
}

const SIGNATURE = `x-tollbook-signature: t=<time>,v1=<mac>
mac = hex(HMAC-SHA256(secret, "<time>.<body>"))`
