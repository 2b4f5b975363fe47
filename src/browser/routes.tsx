import { type ComponentType, lazy } from 'react'
import type { RouteObject } from 'react-router-dom'
import { channels } from '#contract/channels/index.ts'
import { NotFoundPage } from './shell/NotFoundPage.tsx'
import { ReadGate } from './shell/ReadGate.tsx'
import { RouteErrorPage } from './shell/RouteErrorPage.tsx'
import { Shell } from './shell/Shell.tsx'

// React's lazy and not the router's: the frame is on screen while the first page is still on its way.
function page<Props>(load: () => Promise<{ Component: ComponentType<Props> }>) {
  return lazy(async () => ({ default: (await load()).Component }))
}

const OverviewPage = page(() => import('./overview/OverviewPage.tsx'))
const LogPage = page(() => import('./logs/LogPage.tsx'))
const EntryDrawer = page(() => import('./logs/EntryDrawer.tsx'))
const CostsPage = page(() => import('./costs/CostsPage.tsx'))
const LookupPage = page(() => import('./lookup/LookupPage.tsx'))
const SourcesPage = page(() => import('./sources/SourcesPage.tsx'))
const SettingsFrame = page(() => import('./settings/SettingsFrame.tsx'))
const SettingsPage = page(() => import('./settings/SettingsPage.tsx'))
const KeysPage = page(() => import('./settings/keys/KeysPage.tsx'))

const logRoutes = channels.map(
  (channel): RouteObject => ({
    id: channel.id,
    path: channel.path,
    // The key keeps one channel's table state from becoming another's.
    element: (
      <ReadGate channel={channel}>
        <LogPage key={channel.id} channel={channel} />
      </ReadGate>
    ),
    children: [{ id: `${channel.id}/entry`, path: ':entryId', element: <EntryDrawer channel={channel} /> }],
  }),
)

export const routes: RouteObject[] = [
  {
    element: <Shell />,
    errorElement: <RouteErrorPage />,
    children: [
      {
        // A broken page leaves the frame standing.
        errorElement: <RouteErrorPage />,
        children: [
          { id: 'overview', path: '/', element: <OverviewPage /> },
          ...logRoutes,
          { id: 'costs', path: '/costs', element: <CostsPage /> },
          { id: 'lookup', path: '/lookup', element: <LookupPage /> },
          { id: 'sources', path: '/sources', element: <SourcesPage /> },
          {
            path: '/settings',
            element: <SettingsFrame />,
            children: [
              { id: 'settings', index: true, element: <SettingsPage /> },
              { id: 'keys', path: 'keys', element: <KeysPage /> },
            ],
          },
          { id: 'not-found', path: '*', element: <NotFoundPage /> },
        ],
      },
    ],
  },
]
