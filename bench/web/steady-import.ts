// Rows that keep coming: copies of the newest entry under new ids.
import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { Gateway } from '../../e2e/gateway.ts'
import type { Channel } from '../../src/contract/channels/index.ts'

/** Imports `perSecond` rows a second until the signal; answers how many. */
export async function steadyImport(
  gateway: Gateway,
  channel: Channel,
  perSecond: number,
  signal: AbortSignal,
): Promise<number> {
  const template = await newest(gateway, channel)
  let sent = 0
  while (!signal.aborted) {
    const lines = Array.from({ length: perSecond }, () => {
      const time = new Date().toISOString()
      return JSON.stringify({ ...template, _id: randomUUID(), createdAt: time, updatedAt: time })
    })
    const answer = await gateway.fetch(`/api/import?channel=${channel.id}`, {
      method: 'POST',
      body: lines.join('\n'),
      headers: { 'content-type': 'application/x-ndjson' },
    })
    const { accepted } = (await answer.json()) as { accepted: number }
    if (accepted !== perSecond) throw new Error('an import was refused')
    sent += accepted
    await wait(1000)
  }
  return sent
}

async function newest(gateway: Gateway, channel: Channel): Promise<Record<string, unknown>> {
  const kept = ['projectId', channel.contact, channel.own, channel.status, channel.title]
  const select = Object.fromEntries(kept.map((key) => [key, true]))
  const answer = await gateway.fetch(`/api/${channel.resource}/get-list?limit=1`, { method: 'POST', body: { select } })
  const { data } = (await answer.json()) as { data: Record<string, unknown>[] }
  return { ...data[0], ...(channel.cost && { [channel.cost]: 1 }) }
}
