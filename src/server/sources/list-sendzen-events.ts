// SendZen's GET /v1/logs over what was mirrored or imported: oldest first, at most 20 a page.
import { ApiError } from '#contract/api-error.ts'
import type { SendzenEntry } from '#contract/routes/sendzen.ts'
import { parseTicks } from '#contract/ticks.ts'
import { type Principal, projectScope } from '../access/principal.ts'
import { and, param, type Sql, sql } from '../store/sql.ts'
import type { Store } from '../store/store.ts'

/** Query parameters of the document, as text. */
export interface SendzenQuery {
  readonly eventTypes?: string | readonly string[] | undefined
  readonly fromDate?: string | undefined
  readonly toDate?: string | undefined
  readonly phoneNumberId?: string | undefined
  readonly url?: string | undefined
  readonly pageSize?: string | undefined
  readonly nextPageToken?: string | undefined
}

/** Turns a page's last sort key into a token and back; a token that was not ours reads as undefined. */
export interface TokenCodec {
  sign(payload: string): string
  read(token: string): string | undefined
}

interface EventRow extends Omit<SendzenEntry, 'created_at' | 'direction' | 'flyout_delivery_response_code'> {
  readonly created_at_ticks: string
  readonly event_key: string
  readonly direction: string
  readonly flyout_delivery_response_code: string
}

/** One page of entries and the token of the next, absent at the end. Throws the document's 400 for bad parameters. */
export async function listSendzenEvents(
  store: Store,
  principal: Principal,
  query: SendzenQuery,
  tokens: TokenCodec,
): Promise<{ logs: SendzenEntry[]; next_page_token?: string }> {
  const size = pageSize(query.pageSize)
  const rows = await store.query<EventRow>(
    sql`SELECT project_id, created_at_ticks, event_key, phone_number_id, event_type, payload, direction,
  flyout_delivery_status, flyout_delivery_response, flyout_delivery_response_code, flyout_url
FROM sendzen_event FINAL WHERE ${eventScope(principal, query, tokens)}
ORDER BY created_at_ticks ASC, project_id ASC, event_key ASC LIMIT ${param('UInt32', size + 1)}`,
  )
  const page = rows.slice(0, size)
  const last = rows.length > size ? page.at(-1) : undefined
  const logs = page.map(presentEvent)
  return last
    ? { logs, next_page_token: tokens.sign(JSON.stringify([last.created_at_ticks, last.project_id, last.event_key])) }
    : { logs }
}

function eventScope(principal: Principal, query: SendzenQuery, tokens: TokenCodec): Sql {
  const conditions = [projectScope(principal)]
  const add = (value: string | undefined, condition: (value: string) => Sql) => {
    if (value !== undefined && value !== '') conditions.push(condition(value))
  }
  const types = [query.eventTypes ?? []]
    .flat()
    .flatMap((text) => text.split(','))
    .map((type) => type.trim())
    .filter((type) => type !== '')
  if (types.length > 0) conditions.push(sql`event_type IN ${param('Array(String)', types)}`)
  add(query.fromDate, (from) => sql`created_at_ticks >= ${ticksParam('fromDate', from)}`)
  add(query.toDate, (to) => sql`created_at_ticks <= ${ticksParam('toDate', to)}`)
  add(query.phoneNumberId, (id) => sql`phone_number_id = ${param('String', id)}`)
  add(query.url, (url) => sql`flyout_url = ${param('String', url)}`)
  add(query.nextPageToken, (token) => afterToken(token, tokens))
  return and(conditions)
}

function afterToken(token: string, tokens: TokenCodec): Sql {
  const payload = tokens.read(token)
  if (payload === undefined) throw invalid('nextPageToken')
  const [ticks, project, key] = JSON.parse(payload) as string[]
  return sql`(created_at_ticks, project_id, event_key) > (${param('UInt64', ticks)}, ${param('String', project)}, ${param('String', key)})`
}

function ticksParam(name: string, text: string): Sql {
  const ticks = parseTicks(text)
  if (ticks === undefined) throw invalid(name)
  return param('UInt64', ticks.toString())
}

function pageSize(text: string | undefined): number {
  if (text === undefined || text === '') return 20
  const size = /^\d{1,3}$/.test(text) ? Number(text) : 0
  if (size < 1 || size > 20) throw invalid('pageSize')
  return size
}

function invalid(name: string): ApiError {
  return new ApiError(400, 'bad_value', 'Invalid request parameters', name)
}

function presentEvent(row: EventRow): SendzenEntry {
  const { created_at_ticks, event_key: _key, direction, flyout_delivery_response_code, ...rest } = row
  return {
    ...rest,
    created_at: created_at_ticks,
    direction: Number(direction),
    flyout_delivery_response_code: Number(flyout_delivery_response_code),
  }
}
