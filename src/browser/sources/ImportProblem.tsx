import { useTranslation } from 'react-i18next'
import { FailureState } from '#browser/shell/FailureState.tsx'
import { ErrorState } from '#browser/ui/ErrorState.tsx'
import { UnusableFile } from './read-rows.ts'

/** An import that ended without a report. */
export function ImportProblem({ error }: { error: Error }) {
  const { t } = useTranslation()
  if (error instanceof UnusableFile)
    return (
      <ErrorState
        title={t(`sources.problem.${error.problem}.title`)}
        advice={t(`sources.problem.${error.problem}.advice`)}
      />
    )
  if (error.name === 'AbortError')
    return <ErrorState title={t('sources.problem.stopped.title')} text={t('sources.problem.stopped.text')} />
  return <FailureState error={error} />
}
