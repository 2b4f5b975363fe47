import './styles.ts'
import type { QueryClient } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { makeQueryClient } from './api/query-client.ts'
import { App } from './app.tsx'
import { loadNumberingPlans } from './format/phone.ts'
import { startWords } from './i18n/words.ts'
import { resolveLanguage } from './preferences/resolve-preferences.ts'
import { followOtherTabs, readPreferences } from './preferences/store.ts'
import { preloadPage } from './routes.tsx'
import { forgetSession, sessionQuery, signIn } from './session/session-query.ts'
import type { Refusal } from './session/sign-in-problem.ts'
import { takeKey } from './session/take-key.ts'
import { takeRefusal } from './session/take-refusal.ts'
import { whenIdle } from './ui/when-idle.ts'

// Before anything else, so that the key is in the address for as short as can be.
const key = takeKey(window.location, window.history)
const refusedThere = takeRefusal(window.location, window.history)
const client: QueryClient = makeQueryClient(
  () => forgetSession(client),
  // The key may have lost a permission since the session was read.
  () => void client.invalidateQueries({ queryKey: sessionQuery.queryKey }),
)

/** Signs in by the link's key, else asks who is signed in; answers why the way that was taken did not lead in. */
async function openSession(): Promise<Refusal | undefined> {
  if (key === undefined) {
    await client.prefetchQuery({ ...sessionQuery, retry: false })
    return refusedThere
  }
  return signIn(client, key).then(
    () => undefined,
    () => 'link' as const,
  )
}

/**
 * How long the frame waits for the code of its first page. React leaves a placeholder, once it is shown, on screen for 300
 * milliseconds, so that a page which comes a moment later would be seen that much later.
 */
const PAGE_PATIENCE_MS = 100

async function start(): Promise<void> {
  const words = startWords(resolveLanguage(readPreferences().language))
  const page = preloadPage(window.location.pathname)
  const [refusal] = await Promise.all([openSession(), words])
  await Promise.race([page, new Promise((resolve) => setTimeout(resolve, PAGE_PATIENCE_MS))])
  followOtherTabs()
  const root = document.getElementById('root')
  if (!root) throw new Error('index.html has no #root')
  createRoot(root).render(
    <StrictMode>
      <App client={client} refusal={refusal} />
    </StrictMode>,
  )
  whenIdle(() => void loadNumberingPlans(), 2000)
}

void start()
