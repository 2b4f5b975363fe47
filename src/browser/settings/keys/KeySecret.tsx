import { useEffect, useRef } from 'react'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { listCommand } from '#browser/settings/list-command.ts'
import { Button } from '#browser/ui/Button.tsx'
import { CodeBlock } from '#browser/ui/CodeBlock.tsx'
import { readableChannels } from '#contract/permissions.ts'
import type { ApiKey } from '#contract/routes/keys.ts'
import formClasses from './KeyForm.module.css'
import classes from './KeySecret.module.css'

interface KeySecretProps {
  apiKey: ApiKey
  secret: string
  onDone: () => void
}

/** The one time that a key is seen whole. */
export function KeySecret({ apiKey, secret, onDone }: KeySecretProps) {
  const { t } = useTranslation()
  const title = useRef<HTMLHeadingElement>(null)
  const [sample] = readableChannels(apiKey.permissions)
  useEffect(() => title.current?.focus(), [])
  return (
    <div className={classes.secret}>
      <div>
        <h3 ref={title} className={classes.title} tabIndex={-1}>
          {t('settings.keys.secret.title', { label: apiKey.label })}
        </h3>
        <p className={classes.text}>{t('settings.keys.secret.once')}</p>
      </div>
      <CodeBlock code={secret} label={t('settings.keys.secret.copy')} />
      {sample && (
        <div>
          <h3 className={classes.title}>{t('settings.keys.secret.try')}</h3>
          <CodeBlock
            code={listCommand(window.location.origin, sample, secret)}
            label={t('settings.keys.secret.copyCommand')}
          />
        </div>
      )}
      <p className={classes.text}>{t('settings.keys.secret.console')}</p>
      <div className={formClasses.actions}>
        <Button variant="filled" onClick={onDone}>
          {t('settings.keys.secret.done')}
        </Button>
      </div>
    </div>
  )
}
