import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { ApiFailure } from './api-failure.ts'

/** The app's query client; `onSignedOut` runs when any answer says 401, `onRefused` when it says 403. */
export function makeQueryClient(onSignedOut: () => void, onRefused: () => void): QueryClient {
  const onError = (error: unknown) => {
    if (!(error instanceof ApiFailure)) return
    if (error.status === 401) onSignedOut()
    if (error.status === 403) onRefused()
  }
  return new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        // The gateway may run on this machine: a browser without internet still reaches it.
        networkMode: 'always',
        staleTime: 30_000,
        gcTime: 10 * 60_000,
        retry: shouldRetry,
        refetchOnWindowFocus: false,
      },
      mutations: { networkMode: 'always' },
    },
  })
}

/** Twice when there was no answer or the gateway failed; never what the gateway refused. */
export function shouldRetry(failures: number, error: unknown): boolean {
  if (!(error instanceof ApiFailure)) return false
  return (error.status === 0 || error.status >= 500) && failures < 2
}
