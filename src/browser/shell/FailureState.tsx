import { ErrorState } from '#browser/ui/ErrorState.tsx'
import classes from './FailureState.module.css'
import { useFailureText } from './use-failure-text.ts'

interface FailureStateProps {
  error: unknown
  onRetry?: () => void
  /** In place of the whole console, not of a part of it. */
  fullPage?: boolean
}

/** A failed request in place of what it should have brought. */
export function FailureState({ error, onRetry, fullPage = false }: FailureStateProps) {
  const failureText = useFailureText()
  const state = <ErrorState {...failureText(error)} {...(onRetry && { onRetry })} />
  return fullPage ? <main className={classes.page}>{state}</main> : state
}
