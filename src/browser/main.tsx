import './no-eval.ts'
import './styles.ts'
import type { QueryClient } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { makeQueryClient } from './api/query-client.ts'
import { App } from './app.tsx'
import { loadNumberingPlans } from './format/phone.ts'
import { startI18n } from './i18n/start-i18n.ts'
import { followOtherTabs, readPreferences } from './preferences/store.ts'
import { resolveLanguage } from './preferences/use-preferences.ts'
import { forgetSession, sessionQuery, signIn } from './session/session-query.ts'
import type { Refusal } from './session/sign-in-problem.ts'
import { takeKey } from './session/take-key.ts'
import { takeRefusal } from './session/take-refusal.ts'

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

async function start(): Promise<void> {
  const [refusal] = await Promise.all([openSession(), startI18n(resolveLanguage(readPreferences().language))])
  followOtherTabs()
  const root = document.getElementById('root')
  if (!root) throw new Error('index.html has no #root')
  createRoot(root).render(
    <StrictMode>
      <App client={client} refusal={refusal} />
    </StrictMode>,
  )
  whenIdle(() => void loadNumberingPlans())
}

function whenIdle(task: () => void): void {
  // Safari has no idle callback.
  if ('requestIdleCallback' in window) requestIdleCallback(task, { timeout: 2000 })
  else setTimeout(task, 300)
}

void start()
