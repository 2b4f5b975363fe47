// Sources, for those who may manage them; whether a range is complete, for everybody who may read the channel.
import type { FastifyInstance } from 'fastify'
import { ApiError, badRequest } from '#contract/api-error.ts'
import { findChannel } from '#contract/channels/index.ts'
import { quote } from '#contract/query/values.ts'
import {
  coverage,
  quarantineList,
  quarantineRetry,
  sourceAct,
  sourceList,
  sourceTest,
} from '#contract/routes/sources.ts'
import { requireRead, requireRight, requireUnmasked } from '../access/principal.ts'
import { checkConnection } from '../mirror/check-connection.ts'
import { coverageOf, gapsIn } from '../mirror/coverage.ts'
import { readLedger } from '../mirror/ledger.ts'
import { askSource } from '../mirror/mirror.ts'
import { openClient } from '../mirror/open-client.ts'
import { listQuarantine, retryQuarantine } from '../mirror/quarantine.ts'
import { readSource } from '../mirror/read-sources.ts'
import type { SourceConfig } from '../mirror/source-config.ts'
import type { Deps } from './deps.ts'
import { noted, type Told } from './note-by.ts'
import { registerRoute } from './register-route.ts'

/** A test of a connection gives up after this long, milliseconds. */
const TEST_MS = 20_000

export function registerSourceRoutes(app: FastifyInstance, { store, sources, audit }: Deps): void {
  registerRoute(app, sourceList, async ({ principal }) => {
    requireRight(principal, 'manage-sources')
    const now = Date.now()
    return { sources: await Promise.all(sources.map((source) => readSource(store, source, now))) }
  })

  registerRoute(app, sourceTest, async ({ principal, request }) => {
    requireRight(principal, 'manage-sources')
    const source = findSource(sources, request.params)
    return checkConnection(source, openClient(source), AbortSignal.timeout(TEST_MS))
  })

  registerRoute(app, sourceAct, async ({ principal, request, input }) => {
    const act = () => {
      requireRight(principal, 'manage-sources')
      return askSource(store, findSource(sources, request.params), input.action)
    }
    return { source: await noted(audit, request, 'source-act', act, (source) => tellSource(source, input.action)) }
  })

  registerRoute(app, quarantineList, async ({ principal, request, input }) => {
    requireRight(principal, 'manage-sources')
    requireUnmasked(principal, 'A row as its source sent it')
    return listQuarantine(store, findSource(sources, request.params).id, input)
  })

  registerRoute(app, quarantineRetry, async ({ principal, request }) => {
    const act = async () => {
      requireRight(principal, 'manage-sources')
      const source = findSource(sources, request.params)
      return { source, ...(await retryQuarantine(store, source.id)) }
    }
    return noted(audit, request, 'source-act', act, ({ source, accepted, rejected }) => ({
      ...tellSource(source, 'retry-quarantine', rejected),
      count: accepted,
    }))
  })

  registerRoute(app, coverage, async ({ principal, input }) => {
    const channel = findChannel(input.channel)
    if (!channel) throw badRequest(`There is no channel ${quote(input.channel)}.`, 'channel')
    requireRead(principal, channel)
    const now = Date.now()
    const found = await Promise.all(
      sources
        .filter(({ channels }) => channels.includes(channel.id))
        .map(async (source) => {
          const stretches = coverageOf(await readLedger(store, source.id, channel.id), source, now)
          return gapsIn(stretches, input.from, input.to).map(({ from, to, state }) => {
            return { source: source.id, label: source.label, from, to, state }
          })
        }),
    )
    const gaps = found.flat()
    return { complete: gaps.length === 0, gaps }
  })
}

function tellSource({ id, label }: Pick<SourceConfig, 'id' | 'label'>, did: string, rejected?: number): Told {
  return { subject: { kind: 'source', id, label }, filter: { did, ...(rejected !== undefined && { rejected }) } }
}

function findSource(sources: readonly SourceConfig[], params: unknown): SourceConfig {
  const { id } = params as { id: string } // the routes above have it in their path
  const source = sources.find((each) => each.id === id)
  if (source) return source
  throw new ApiError(404, 'not_found', `There is no source ${quote(id)}.`, 'id')
}
