import { useQuery } from '@tanstack/react-query'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { sessionQuery } from '#browser/session/session-query.ts'
import { CodeBlock } from '#browser/ui/CodeBlock.tsx'
import { EmptyState } from '#browser/ui/EmptyState.tsx'
import { channels } from '#contract/channels/index.ts'
import { importRows } from '#contract/routes/system.ts'
import classes from './EmptyStore.module.css'

/** The store holds nothing: how to fill it. */
export function EmptyStore() {
  const { t } = useTranslation()
  const { data: session } = useQuery(sessionQuery)
  if (!session?.mayImport) return <EmptyState title={t('overview.empty.title')} text={t('overview.empty.project')} />
  const example = channels[0]?.id ?? ''
  const command = [
    `curl '${window.location.origin}${importRows.path}?channel=${example}' \\`,
    '  -H "ApiKey: $TOLLBOOK_OWNER_KEY" \\',
    `  --data-binary @${example}.ndjson`,
  ].join('\n')
  return (
    <section className={classes.empty}>
      <h2 className={classes.title}>{t('overview.empty.title')}</h2>
      <p className={classes.text}>{t('overview.empty.import')}</p>
      <CodeBlock code={command} label={t('overview.empty.copyImport')} />
      <p className={classes.text}>
        {t('overview.empty.channels', { channels: channels.map(({ id }) => id).join(', ') })}
      </p>
      <p className={classes.text}>{t('overview.empty.demo')}</p>
      <CodeBlock code="TOLLBOOK_DEMO=200000 npm start" label={t('overview.empty.copyDemo')} />
    </section>
  )
}
