import { useQuery } from '@tanstack/react-query'
import { lazy, type ReactNode, Suspense } from 'react'
import { withWords } from '#browser/i18n/words.ts'
import { FailureState } from '#browser/shell/FailureState.tsx'
import { sessionQuery } from './session-query.ts'
import type { Refusal } from './sign-in-problem.ts'

const loadSignIn = withWords('rest', () => import('./SignInPage.tsx'))
const SignInPage = lazy(async () => ({ default: (await loadSignIn()).SignInPage }))

/** The console for who is signed in, the sign-in page for who is not. The address stays, so a link opens after signing in. */
export function SessionGate({ refusal, children }: { refusal: Refusal | undefined; children: ReactNode }) {
  const { data, error, refetch } = useQuery(sessionQuery)
  if (data) return children
  if (error) return <FailureState error={error} onRetry={() => void refetch()} fullPage />
  if (data === undefined) return null
  return (
    <Suspense>
      <SignInPage refusal={refusal} />
    </Suspense>
  )
}
