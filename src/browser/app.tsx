import { MantineProvider } from '@mantine/core'
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createBrowserRouter, RouterProvider } from 'react-router-dom'
import { colorSchemeManager } from './preferences/color-scheme.ts'
import { routes } from './routes.tsx'
import { SessionGate } from './session/SessionGate.tsx'
import type { Refusal } from './session/sign-in-problem.ts'
import { theme } from './theme.ts'

const router = createBrowserRouter(routes)

/** `refusal`: the page was opened by a way in that did not lead in. */
export function App({ client, refusal }: { client: QueryClient; refusal: Refusal | undefined }) {
  return (
    // Variables come from theme.css, so that no style is made at run time and the first paint has them.
    <MantineProvider
      theme={theme}
      colorSchemeManager={colorSchemeManager}
      defaultColorScheme="auto"
      withCssVariables={false}
      withGlobalClasses={false}
    >
      <QueryClientProvider client={client}>
        <SessionGate refusal={refusal}>
          <RouterProvider router={router} />
        </SessionGate>
      </QueryClientProvider>
    </MantineProvider>
  )
}
