// Everything that a gateway holds, read page by page through its API.
import type { Channel } from '#contract/channels/index.ts'
import { type Gateway, OWNER_KEY } from '../gateway.ts'

type Row = Readonly<Record<string, unknown>>

const PAGE = 100
/** Pages read at the same time. */
const AT_ONCE = 4

async function readJson<Body>(gateway: Gateway, path: string, body: unknown): Promise<Body> {
  const answer = await gateway.fetch(path, { method: 'POST', body })
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
  return (await answer.json()) as Body
}

/** All rows of a channel, these columns of them, as the list endpoint pages through them; and what it counts. */
export async function heldRows(
  gateway: Gateway,
  channel: Channel,
  columns: readonly string[],
): Promise<{ rows: Row[]; count: number }> {
  const select = Object.fromEntries(columns.map((column) => [column, true]))
  const { count } = await readJson<{ count: number }>(gateway, `/api/${channel.resource}/count`, {})
  // One page more than there should be, for rows that are not counted.
  const pages = Array.from({ length: Math.ceil(count / PAGE) + 1 }, (_, page) => page * PAGE)
  const rows: Row[] = []
  const readers = Array.from({ length: AT_ONCE }, async () => {
    for (let skip = pages.shift(); skip !== undefined; skip = pages.shift()) {
      const path = `/api/${channel.resource}/get-list?limit=${PAGE}&skip=${skip}`
      const { data } = await readJson<{ data: Row[] }>(gateway, path, { select, sort: { _id: 1 } })
      rows.push(...data)
    }
  })
  await Promise.all(readers)
  return { rows, count }
}

/** All entries of `/v1/logs`: ticks to the digit, and payload. */
export async function heldEntries(gateway: Gateway): Promise<string[]> {
  const entries: string[] = []
  let token: string | undefined
  do {
    const next = token === undefined ? '' : `&nextPageToken=${encodeURIComponent(token)}`
    const answer = await gateway.fetch(`/v1/logs?pageSize=20${next}`, {
      headers: { authorization: `Bearer ${OWNER_KEY}` },
    })
    // Ticks are quoted before they are parsed: a number would lose digits.
    const text = (await answer.text()).replace(/("created_at"\s*:\s*)(\d{16,})/g, '$1"$2"')
    const { data } = JSON.parse(text) as {
      data: { logs: { created_at: string; payload: string }[]; next_page_token?: string }
    }
    entries.push(...data.logs.map(({ created_at, payload }) => `${created_at} ${payload}`))
    token = data.next_page_token
  } while (token !== undefined)
  return entries
}

/** Marks of the rows in quarantine, each as often as it is there; and how many rows are there. */
export async function heldBack(
  gateway: Gateway,
  source: string,
  channel: string,
): Promise<{ marks: string[]; count: number }> {
  const answer = await gateway.fetch(`/api/sources/${source}/quarantine?channel=${channel}&limit=100`)
  if (!answer.ok) throw new Error(`quarantine of ${source}: ${answer.status} ${await answer.text()}`)
  const { rows, count } = (await answer.json()) as { rows: { raw: string }[]; count: number }
  const marks = rows.map(({ raw }) => /malformed [a-z]+ \d+/.exec(raw)?.[0] ?? raw.slice(0, 200))
  return { marks, count }
}
