// What the gateway says of its sources, and what can be asked of it, as the console does.
import { type Source, sourceList } from '#contract/routes/sources.ts'
import type { Gateway } from '../gateway.ts'

export async function readSources(gateway: Gateway): Promise<readonly Source[]> {
  const answer = await gateway.fetch(sourceList.path)
  const text = await answer.text()
  if (!answer.ok) throw new Error(`GET ${sourceList.path}: ${answer.status} ${text}`)
  return sourceList.response.parse(JSON.parse(text)).sources
}

export async function act(gateway: Gateway, id: string, action: 'run' | 'retry'): Promise<void> {
  const answer = await gateway.fetch(`/api/sources/${id}/act`, { method: 'POST', body: { action } })
  if (!answer.ok) throw new Error(`${action} of ${id}: ${answer.status} ${await answer.text()}`)
}

/** What keeps a source from being complete as of `since` (the source's time, milliseconds); empty when nothing does. */
export function missingOf(source: Source, since: number): string[] {
  const state = source.state === 'healthy' ? [] : [`${source.id} is ${source.state}: ${source.fault?.message ?? ''}`]
  const channels = source.channels.flatMap(({ channel, through, backfill, setAside, coverage }) => [
    ...(through !== null && Date.parse(through) >= since ? [] : [`${channel} is only through ${through}`]),
    ...(backfill ? [`${channel} has ${backfill.windows - backfill.done} windows of the past to go`] : []),
    ...(setAside > 0 ? [`${channel} has ${setAside} windows set aside`] : []),
    ...coverage.flatMap(({ from, state }) =>
      state === 'mirrored' || state === 'beyond' ? [] : [`${channel} is ${state} from ${from}`],
    ),
  ])
  return [...state, ...channels]
}

/** Waits until every source says that it is complete as of its `since`. Throws with what is missing. */
export async function untilMirrored(
  gateway: Gateway,
  since: (source: Source) => number,
  patience: number,
): Promise<readonly Source[]> {
  const end = Date.now() + patience
  for (;;) {
    const sources = await readSources(gateway)
    const missing = sources.flatMap((source) => missingOf(source, since(source)))
    if (missing.length === 0) return sources
    if (Date.now() > end) throw new Error(`not mirrored after ${patience} ms:\n${missing.slice(0, 20).join('\n')}`)
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
}
