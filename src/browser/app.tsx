import { MantineProvider } from '@mantine/core'
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createBrowserRouter, RouterProvider } from 'react-router-dom'
import { colorSchemeManager } from './preferences/color-scheme.ts'
import { routes } from './routes.tsx'
import { SessionGate } from './session/SessionGate.tsx'
import { theme } from './theme.ts'

const router = createBrowserRouter(routes)

/** `linkRefused`: the page was opened by a sign-in link whose key did not work. */
export function App({ client, linkRefused }: { client: QueryClient; linkRefused: boolean }) {
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
        <SessionGate linkRefused={linkRefused}>
          <RouterProvider router={router} />
        </SessionGate>
      </QueryClientProvider>
    </MantineProvider>
  )
}
