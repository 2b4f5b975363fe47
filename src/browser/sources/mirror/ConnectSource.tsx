import { useTranslation } from '#browser/i18n/use-translation.ts'
import classes from '#browser/sources/SourcesPage.module.css'
import { CodeBlock } from '#browser/ui/CodeBlock.tsx'

const environment = [
  'ONEUPTIME_URL=https://oneuptime.com ONEUPTIME_API_KEY=<key> \\',
  'SENDZEN_URL=https://api.sendzen.io SENDZEN_TOKEN=<token> \\',
  'npm start',
].join('\n')

// biome-ignore-start lint/suspicious/noTemplateCurlyInString: the file's own references to the environment
const file = JSON.stringify(
  {
    sources: [
      {
        id: 'oneuptime-eu',
        kind: 'oneuptime',
        label: 'OneUptime EU',
        url: 'https://oneuptime.com',
        secret: '${ONEUPTIME_EU_KEY}',
        startAt: '2026-01-01',
      },
      { id: 'sendzen', kind: 'sendzen', label: 'SendZen', url: 'https://api.sendzen.io', secret: '${SENDZEN_TOKEN}' },
    ],
  },
  null,
  2,
)
// biome-ignore-end lint/suspicious/noTemplateCurlyInString: the file's own references to the environment

/** How to have rows fetched, where no source is set up yet. */
export function ConnectSource() {
  const { t } = useTranslation()
  return (
    <section className={classes.section} aria-labelledby="connect">
      <h2 id="connect" className={classes.title}>
        {t('sources.connect.title')}
      </h2>
      <p className={classes.text}>{t('sources.connect.text')}</p>
      <h3 className={classes.part}>{t('sources.connect.environment')}</h3>
      <CodeBlock code={environment} label={t('sources.connect.copyCommand')} />
      <h3 className={classes.part}>{t('sources.connect.file')}</h3>
      <p className={classes.text}>{t('sources.connect.fileText')}</p>
      <CodeBlock code={file} label={t('sources.connect.copyFile')} />
    </section>
  )
}
