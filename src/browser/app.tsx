import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { unstable_HistoryRouter as HistoryRouter, useRoutes } from 'react-router-dom'
import { MantineFrame } from './MantineFrame.tsx'
import { history } from './router/history.ts'
import { routes } from './routes.tsx'
import { SessionGate } from './session/SessionGate.tsx'
import type { Refusal } from './session/sign-in-problem.ts'

/** `refusal`: the page was opened by a way in that did not lead in. */
export function App({ client, refusal }: { client: QueryClient; refusal: Refusal | undefined }) {
  return (
    <MantineFrame>
      <QueryClientProvider client={client}>
        <SessionGate refusal={refusal}>
          <HistoryRouter history={history}>
            <Pages />
          </HistoryRouter>
        </SessionGate>
      </QueryClientProvider>
    </MantineFrame>
  )
}

function Pages() {
  return useRoutes(routes)
}
