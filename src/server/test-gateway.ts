// A gateway over the real engine for tests, asked through Fastify's inject.
import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import { findChannel } from '#contract/channels/index.ts'
import { makeAccess } from './access/access.ts'
import { makeSigner } from './access/signer.ts'
import { buildApp } from './app.ts'
import { openTestStore } from './store/test-store.ts'

export const OWNER_KEY = 'owner-key-of-the-tests'

export interface TestGateway {
  readonly app: FastifyInstance
  /** A POST with the owner key. */
  post(path: string, body?: unknown): Promise<LightMyRequestResponse>
  get(path: string): Promise<LightMyRequestResponse>
  /** Imports NDJSON lines (objects or text) into a channel and answers the report. */
  importLines(
    channel: string,
    lines: readonly (object | string)[],
  ): Promise<{ accepted: number; rejected: number; errors: { line: number; message: string }[] }>
  close(): Promise<void>
}

export async function openTestGateway(): Promise<TestGateway> {
  const { store, remove } = await openTestStore()
  const app = await buildApp({
    store,
    access: makeAccess(OWNER_KEY),
    tokens: makeSigner(OWNER_KEY, 'page'),
    consoleDirectory: undefined,
    version: '0.0.0',
    logLevel: false,
  })
  const headers = { apikey: OWNER_KEY }
  return {
    app,
    post: (url, body) => app.inject({ method: 'POST', url, headers, payload: (body ?? {}) as object }),
    get: (url) => app.inject({ method: 'GET', url, headers }),
    importLines: async (channel, lines) => {
      if (!findChannel(channel)) throw new Error(`no channel ${channel}`)
      const payload = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n')
      const answer = await app.inject({
        method: 'POST',
        url: `/api/import?channel=${channel}`,
        headers: { ...headers, 'content-type': 'application/x-ndjson' },
        payload,
      })
      return answer.json()
    },
    close: async () => {
      await app.close()
      await remove()
    },
  }
}
