import { matchRoutes, Outlet, type RouteObject } from 'react-router-dom'
import { channels } from '#contract/channels/index.ts'
import { withWords } from './i18n/words.ts'
import { type LatePage, latePage } from './late-page.tsx'
import { AddressedEntry, EntryDrawer } from './logs/late-drawer.tsx'
import { NotFoundPage } from './shell/NotFoundPage.tsx'
import { PageBoundary } from './shell/PageBoundary.tsx'
import { ReadGate } from './shell/ReadGate.tsx'
import { Shell } from './shell/Shell.tsx'

const OverviewPage = latePage(withWords('rest', () => import('./overview/OverviewPage.tsx')))
const LogPage = latePage(() => import('./logs/LogPage.tsx'))
const BudgetsPage = latePage(withWords('rest', () => import('./budgets/BudgetsPage.tsx')))
const CostsPage = latePage(withWords('rest', () => import('./costs/CostsPage.tsx')))
const PinnedReports = latePage(withWords('rest', () => import('./costs/reports/PinnedReports.tsx')))
const LookupPage = latePage(withWords('rest', () => import('./lookup/LookupPage.tsx')))
const EvidencePage = latePage(withWords('rest', () => import('./lookup/answer/EvidencePage.tsx')))
const LookupListPage = latePage(withWords('rest', () => import('./lookup/list/ListPage.tsx')))
const StoryPage = latePage(withWords('rest', () => import('./story/StoryPage.tsx')))
const SourcesPage = latePage(withWords('rest', () => import('./sources/SourcesPage.tsx')))
const SettingsFrame = latePage(withWords('rest', () => import('./settings/SettingsFrame.tsx')))
const SettingsPage = latePage(withWords('rest', () => import('./settings/SettingsPage.tsx')))
const AuditPage = latePage(withWords('rest', () => import('./settings/audit/AuditPage.tsx')))
const KeysPage = latePage(withWords('rest', () => import('./settings/keys/KeysPage.tsx')))
const PrivacyPage = latePage(withWords('rest', () => import('./settings/privacy/PrivacyPage.tsx')))
const SessionsPage = latePage(withWords('rest', () => import('./settings/sessions/SessionsPage.tsx')))
const RatesPage = latePage(withWords('rest', () => import('./rates/RatesPage.tsx')))
const RateCardPage = latePage(withWords('rest', () => import('./rates/CardPage.tsx')))

type Preload = LatePage<object>['preload']

/** A page of which nothing needs to be said; its code comes on request (preloadPage). */
const page = (Page: LatePage<object>): Pick<RouteObject, 'element' | 'handle'> => ({
  element: <Page />,
  handle: Page.preload,
})

// The same drawer as the tables', beside the contact's other entries.
const contactEntryRoutes = channels.map(
  (channel): RouteObject => ({ path: `${channel.id}/:entryId`, element: <AddressedEntry channel={channel} /> }),
)

const logRoutes = channels.map(
  (channel): RouteObject => ({
    id: channel.id,
    path: channel.path,
    handle: LogPage.preload,
    // The key keeps one channel's table state from becoming another's.
    element: (
      <ReadGate channel={channel}>
        <LogPage key={channel.id} channel={channel} />
      </ReadGate>
    ),
    // The page shows its drawer itself, before the address says so.
    children: [{ id: `${channel.id}/entry`, path: ':entryId', element: null }],
  }),
)

export const routes: RouteObject[] = [
  {
    element: (
      <PageBoundary>
        <Shell />
      </PageBoundary>
    ),
    children: [
      {
        // A broken page leaves the frame standing.
        element: (
          <PageBoundary>
            <Outlet />
          </PageBoundary>
        ),
        children: [
          {
            id: 'overview',
            path: '/',
            handle: OverviewPage.preload,
            element: <OverviewPage pinned={<PinnedReports />} />,
          },
          ...logRoutes,
          { id: 'costs', path: '/costs', ...page(CostsPage) },
          { id: 'budgets', path: '/costs/budgets', ...page(BudgetsPage) },
          {
            id: 'lookup',
            path: '/lookup',
            handle: LookupPage.preload,
            element: <LookupPage preloadEntry={EntryDrawer.preload} />,
            children: contactEntryRoutes,
          },
          { id: 'evidence', path: '/lookup/evidence', ...page(EvidencePage) },
          { id: 'lookup-list', path: '/lookup/list', ...page(LookupListPage) },
          { id: 'story', path: '/story/:kind/:id', ...page(StoryPage) },
          { id: 'sources', path: '/sources', ...page(SourcesPage) },
          {
            path: '/settings',
            ...page(SettingsFrame),
            children: [
              { id: 'settings', index: true, ...page(SettingsPage) },
              { id: 'keys', path: 'keys', ...page(KeysPage) },
              { id: 'sessions', path: 'sessions', ...page(SessionsPage) },
              { id: 'audit', path: 'audit', ...page(AuditPage) },
              { id: 'privacy', path: 'privacy', ...page(PrivacyPage) },
              { id: 'rates', path: 'rates', ...page(RatesPage) },
              { id: 'rate-card', path: 'rates/:cardId', ...page(RateCardPage) },
            ],
          },
          { id: 'not-found', path: '*', element: <NotFoundPage /> },
        ],
      },
    ],
  },
]

/** Fetches the code of the page at an address, so that it is here when it is known who asks. Never rejects. */
export async function preloadPage(path: string): Promise<void> {
  await Promise.all((matchRoutes(routes, path) ?? []).map(({ route }) => (route.handle as Preload | undefined)?.()))
}
