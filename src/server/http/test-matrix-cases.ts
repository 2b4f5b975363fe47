// What every route of the gateway must answer to whom: for the permission matrix.
import { type Channel, channels } from '#contract/channels/index.ts'
import { auditCases } from './test-matrix-audit-cases.ts'
import { budgetCases } from './test-matrix-budget-cases.ts'
import { costCases } from './test-matrix-cost-cases.ts'
import { exportCases, keepCases } from './test-matrix-keep-cases.ts'
import { keyCases } from './test-matrix-key-cases.ts'
import { type Case, type Cases, logCases, rowsSeen } from './test-matrix-log-cases.ts'
import { lookupEvidenceCases } from './test-matrix-lookup-evidence-cases.ts'
import { lookupListCases } from './test-matrix-lookup-list-cases.ts'
import { privacyCases } from './test-matrix-privacy-cases.ts'
import { rateCardCases } from './test-matrix-rate-card-cases.ts'
import { revealCases } from './test-matrix-reveal-cases.ts'
import { sessionCases } from './test-matrix-session-cases.ts'
import { sourceCases } from './test-matrix-source-cases.ts'
import { storyCases } from './test-matrix-story-cases.ts'
import { lineOf, OTHER, OTHER_NUMBER, OWN, type ProjectId, ROWS, SHARED_NUMBER } from './test-matrix-world.ts'

const readCases: Cases = {
  'GET /api/lookup': [
    {
      name: 'a number of both projects',
      call: () => ({ url: `/api/lookup?number=${encodeURIComponent(SHARED_NUMBER)}` }),
      status: ({ reads }) => (reads.length > 0 ? 200 : 403),
      holds: ({ reads, sees }) => {
        // The other project's first row in each channel goes to the shared number.
        const count = (sees.includes(OWN) ? ROWS[OWN] : 0) + (sees.includes(OTHER) ? 1 : 0)
        return count === 0 ? { summary: [], entries: [] } : { entries: { length: count * reads.length } }
      },
    },
    {
      name: 'a number of the other project',
      isVariant: true,
      call: () => ({ url: `/api/lookup?number=${encodeURIComponent(OTHER_NUMBER)}` }),
      status: ({ reads }) => (reads.length > 0 ? 200 : 403),
      holds: ({ reads, sees }) => ({ entries: { length: sees.includes(OTHER) ? 4 * reads.length : 0 } }),
      echoes: ['searchedAs'],
    },
  ],
  'GET /api/lookup/suggest': [
    {
      name: 'a number of the other project',
      call: () => ({ url: `/api/lookup/suggest?text=${encodeURIComponent(OTHER_NUMBER)}` }),
      status: ({ reads }) => (reads.length > 0 ? 200 : 403),
      holds: ({ reads, sees }) =>
        sees.includes(OTHER) && reads.length > 0 ? { suggestions: [{ count: 4 * reads.length }] } : { suggestions: [] },
    },
  ],
  'GET /api/status': [
    {
      name: 'what is held',
      call: () => ({ url: '/api/status' }),
      status: () => 200,
      holds: (caller) => ({
        channels: caller.reads.map((id) => ({ id, count: rowsSeen(caller) })),
        projects: ([OTHER, OWN] as const)
          .filter((id) => caller.sees.includes(id) && caller.reads.length > 0)
          .map((id) => ({ id, count: ROWS[id] * caller.reads.length })),
      }),
    },
  ],
  'GET /v1/logs': [
    {
      name: 'every event',
      call: () => ({ url: '/v1/logs' }),
      // Events come as their source sent them, and whole.
      status: ({ reads, masked }) => (reads.includes('whatsapp-incoming') && !masked ? 200 : 403),
      holds: (caller) => ({ data: { logs: { length: rowsSeen(caller) } } }),
    },
  ],
}

function importCase(channel: Channel, project: ProjectId): Case {
  return {
    name: `${channel.id} of ${project}`,
    isVariant: channel !== channels[0],
    isSharp: channel === channels[0] && project === OTHER,
    call: () => ({
      method: 'POST',
      url: `/api/import?channel=${channel.id}`,
      headers: { 'content-type': 'application/x-ndjson' },
      payload: lineOf(project, channel, 0),
    }),
    status: ({ administers }) => (administers ? 200 : 403),
    holds: ({ sees }) => (sees.includes(project) ? { accepted: 1, rejected: 0 } : { accepted: 0, rejected: 1 }),
    echoes: ['errors'],
  }
}

export const cases: Cases = {
  ...Object.assign({}, ...channels.map(logCases), ...channels.map(exportCases)),
  ...keepCases,
  ...costCases,
  ...readCases,
  ...budgetCases,
  ...auditCases,
  ...keyCases,
  ...sessionCases,
  ...sourceCases,
  ...privacyCases,
  ...rateCardCases,
  ...storyCases,
  ...revealCases,
  ...lookupEvidenceCases,
  ...lookupListCases,
  'POST /api/import': channels.flatMap((channel) => [importCase(channel, OWN), importCase(channel, OTHER)]),
  'GET /api/session': [
    {
      name: 'who',
      call: () => ({ url: '/api/session' }),
      status: () => 200,
      holds: ({ reads, administers, rights, masked, sees, seesAll }) => ({
        channels: reads,
        masked,
        mayImport: administers,
        mayManageKeys: rights.includes('manage-keys'),
        mayManageSources: rights.includes('manage-sources') && seesAll,
        mayExport: rights.includes('export'),
        mayReveal: rights.includes('reveal'),
        projectId: sees.length === 1 ? sees[0] : null,
      }),
    },
  ],
}

/** Routes that answer anybody, and the status of a plain call. */
export const openRoutes: Readonly<Record<string, number>> = {
  'GET /healthz': 200,
  'GET /readyz': 200,
  'GET /metrics': 200,
  'GET /api/openapi.json': 200,
  'GET /api/docs': 200,
  ...Object.fromEntries(
    ['before.js', 'start.js', 'page.css', 'renderer.js', 'inter.woff2'].map((file) => [`GET /api/docs/${file}`, 200]),
  ),
  'DELETE /api/session': 200,
  'GET /api/session/ways': 200,
  // Nobody has set up an identity provider.
  'GET /api/session/oidc': 404,
  'GET /api/session/oidc/callback': 404,
  // Signing in: told by the key in the body, which this call lacks.
  'POST /api/session': 400,
  ...Object.fromEntries(channels.map(({ resource }) => [`OPTIONS /api/${resource}/*`, 204])),
}
