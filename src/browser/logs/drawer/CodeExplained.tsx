import { useId } from 'react'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { useCodeWords } from '#browser/ui/code-words.ts'
import { factsOfCode, type ProviderCode } from '#contract/provider-codes/provider-codes.ts'
import classes from './Drawer.module.css'

/** An error code in plain words: what it means, why it mostly happens, what to do, and whether to try again. */
export function CodeExplained({ code }: { code: ProviderCode }) {
  const { t } = useTranslation()
  const headingId = useId()
  const words = useCodeWords()(code)
  const facts = factsOfCode(code)
  if (!words || !facts) return null
  const lines = [
    [t('drawer.code.because'), words.because],
    [t('drawer.code.advice'), words.advice],
    [t('drawer.code.retry'), t(`drawer.retry.${facts.retry}`)],
  ] as const
  return (
    <section className={classes.group} aria-labelledby={headingId}>
      <h3 id={headingId} className={classes.groupTitle}>
        {t('drawer.code.title', { provider: facts.provider, code })}
      </h3>
      <dl className={classes.fields}>
        {lines.map(([name, text]) => (
          <div key={name} className={classes.field}>
            <dt>{name}</dt>
            <dd className={classes.text}>{text}</dd>
          </div>
        ))}
        <div className={classes.field}>
          <dt>{t('drawer.code.more')}</dt>
          <dd>
            <a href={facts.url} target="_blank" rel="noreferrer">
              {t('drawer.code.page', { provider: facts.provider, code })}
            </a>
          </dd>
        </div>
      </dl>
    </section>
  )
}
