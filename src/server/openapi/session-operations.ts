// The operations of the console's sessions.
import { sessionEnd, sessionRead, sessionStart, signInWays } from '#contract/routes/session.ts'
import { sessionList, sessionRevoke, sessionsEnd } from '#contract/routes/sessions.ts'
import { curl, onNewSession } from './curl.ts'
import type { Made } from './made-operation.ts'
import { queryParameters, routeSchemas } from './operation.ts'
import { accessProse } from './prose/access-prose.ts'

export const sessionOperations: readonly Made[] = [
  {
    route: sessionStart,
    tag: 'Session',
    sample: curl({
      path: sessionStart.path,
      key: 'none',
      options: ["-H 'Content-Type: application/json'", '-d "{\\"key\\": \\"$TOLLBOOK_KEY\\"}"'],
    }),
    change: () => ({ security: [] }),
  },
  { route: sessionRead, tag: 'Session', sample: curl({ path: sessionRead.path }) },
  {
    route: sessionEnd,
    tag: 'Session',
    sample: curl({ method: 'DELETE', path: sessionEnd.path, key: 'none' }),
    change: () => ({ security: [] }),
  },
  {
    route: signInWays,
    tag: 'Session',
    sample: curl({ path: signInWays.path, key: 'none' }),
    change: () => ({ security: [] }),
  },
  { route: sessionList, tag: 'Session', errors: [403], sample: curl({ path: `${sessionList.path}?all=true` }) },
  { route: sessionRevoke, tag: 'Session', errors: [404], sample: onNewSession() },
  {
    route: sessionsEnd,
    tag: 'Session',
    sample: curl({ method: 'DELETE', path: sessionsEnd.path }),
    change: () => ({ parameters: queryParameters(routeSchemas(sessionsEnd, accessProse.sessionsEnd).request) }),
  },
]
