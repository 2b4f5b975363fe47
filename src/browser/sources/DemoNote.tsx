import { useTranslation } from '#browser/i18n/use-translation.ts'
import { CodeBlock } from '#browser/ui/CodeBlock.tsx'
import classes from './SourcesPage.module.css'

const command = 'TOLLBOOK_DEMO=0 TOLLBOOK_DATA_DIR=./my-data npm start'

/** What the demo data is, and how to begin without it. */
export function DemoNote() {
  const { t } = useTranslation()
  return (
    <section className={`${classes.section} ${classes.demo}`}>
      <h2 className={classes.title}>{t('sources.demo.title')}</h2>
      <p className={classes.text}>{t('sources.demo.text')}</p>
      <p className={classes.text}>{t('sources.demo.start')}</p>
      <CodeBlock code={command} label={t('sources.demo.copy')} />
    </section>
  )
}
