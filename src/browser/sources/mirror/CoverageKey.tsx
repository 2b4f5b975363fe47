import { useTranslation } from '#browser/i18n/use-translation.ts'
import { coverageStates } from '#contract/routes/sources.ts'
import { CoverageMark, CoveragePatterns } from './CoverageMark.tsx'
import classes from './CoverageStrip.module.css'

/** What the marks of the strips mean. */
export function CoverageKey() {
  const { t } = useTranslation()
  return (
    <>
      <CoveragePatterns states={coverageStates} />
      <ul className={classes.key} aria-label={t('sources.mirror.key')}>
        {coverageStates.map((state) => (
          <li key={state}>
            <svg className={classes.swatch} width="18" height="14" aria-hidden="true">
              <CoverageMark mark={{ state, x: 0, width: 1 }} />
            </svg>
            {t(`sources.coverage.${state}`)}
          </li>
        ))}
      </ul>
    </>
  )
}
