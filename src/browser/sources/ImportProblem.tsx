import { useTranslation } from '#browser/i18n/use-translation.ts'
import { FailureState } from '#browser/shell/FailureState.tsx'
import { ErrorState } from '#browser/ui/ErrorState.tsx'
import { UnusableFile } from './unusable-file.ts'

/** An import that ended without a report. */
export function ImportProblem({ error }: { error: Error }) {
  const { t } = useTranslation()
  if (error instanceof UnusableFile)
    return (
      <ErrorState
        title={t(`sources.problem.${error.problem}.title`)}
        advice={t(`sources.problem.${error.problem}.advice`, { line: error.line ?? 0 })}
      />
    )
  if (error.name === 'AbortError')
    return <ErrorState title={t('sources.problem.stopped.title')} text={t('sources.problem.stopped.text')} />
  return <FailureState error={error} />
}
