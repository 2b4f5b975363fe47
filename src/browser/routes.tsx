import type { RouteObject } from 'react-router-dom'
import { channels } from '#contract/channels/index.ts'
import { latePage } from './late-page.tsx'
import { EntryDrawer } from './logs/late-drawer.ts'
import { NotFoundPage } from './shell/NotFoundPage.tsx'
import { ReadGate } from './shell/ReadGate.tsx'
import { RouteErrorPage } from './shell/RouteErrorPage.tsx'
import { Shell } from './shell/Shell.tsx'

const OverviewPage = latePage(() => import('./overview/OverviewPage.tsx'))
const LogPage = latePage(() => import('./logs/LogPage.tsx'))
const BudgetsPage = latePage(() => import('./budgets/BudgetsPage.tsx'))
const CostsPage = latePage(() => import('./costs/CostsPage.tsx'))
const PinnedReports = latePage(() => import('./costs/reports/PinnedReports.tsx'))
const LookupPage = latePage(() => import('./lookup/LookupPage.tsx'))
const EvidencePage = latePage(() => import('./lookup/answer/EvidencePage.tsx'))
const LookupListPage = latePage(() => import('./lookup/list/ListPage.tsx'))
const StoryPage = latePage(() => import('./story/StoryPage.tsx'))
const SourcesPage = latePage(() => import('./sources/SourcesPage.tsx'))
const SettingsFrame = latePage(() => import('./settings/SettingsFrame.tsx'))
const SettingsPage = latePage(() => import('./settings/SettingsPage.tsx'))
const AuditPage = latePage(() => import('./settings/audit/AuditPage.tsx'))
const KeysPage = latePage(() => import('./settings/keys/KeysPage.tsx'))
const PrivacyPage = latePage(() => import('./settings/privacy/PrivacyPage.tsx'))
const SessionsPage = latePage(() => import('./settings/sessions/SessionsPage.tsx'))
const RatesPage = latePage(() => import('./rates/RatesPage.tsx'))
const RateCardPage = latePage(() => import('./rates/CardPage.tsx'))

// The same drawer as the tables', beside the contact's other entries.
const contactEntryRoutes = channels.map(
  (channel): RouteObject => ({ path: `${channel.id}/:entryId`, element: <EntryDrawer channel={channel} /> }),
)

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
          { id: 'overview', path: '/', element: <OverviewPage pinned={<PinnedReports />} /> },
          ...logRoutes,
          { id: 'costs', path: '/costs', element: <CostsPage /> },
          { id: 'budgets', path: '/costs/budgets', element: <BudgetsPage /> },
          {
            id: 'lookup',
            path: '/lookup',
            element: <LookupPage preloadEntry={EntryDrawer.preload} />,
            children: contactEntryRoutes,
          },
          { id: 'evidence', path: '/lookup/evidence', element: <EvidencePage /> },
          { id: 'lookup-list', path: '/lookup/list', element: <LookupListPage /> },
          { id: 'story', path: '/story/:kind/:id', element: <StoryPage /> },
          { id: 'sources', path: '/sources', element: <SourcesPage /> },
          {
            path: '/settings',
            element: <SettingsFrame />,
            children: [
              { id: 'settings', index: true, element: <SettingsPage /> },
              { id: 'keys', path: 'keys', element: <KeysPage /> },
              { id: 'sessions', path: 'sessions', element: <SessionsPage /> },
              { id: 'audit', path: 'audit', element: <AuditPage /> },
              { id: 'privacy', path: 'privacy', element: <PrivacyPage /> },
              { id: 'rates', path: 'rates', element: <RatesPage /> },
              { id: 'rate-card', path: 'rates/:cardId', element: <RateCardPage /> },
            ],
          },
          { id: 'not-found', path: '*', element: <NotFoundPage /> },
        ],
      },
    ],
  },
]
