// Costs. OneUptime has no such question: its API would have to give out every row. What is compared with is the SQL that
// somebody with its database would write.
import { costSummary } from '../../src/contract/routes/costs.ts'
import { END } from '../filling/copies.ts'
import { type OneUptimeTable, oneUptimeTables } from '../postgres/oneuptime-tables.ts'
import type { Answer, Check, GatewayRequest, PostgresQuestion, Question } from './question.ts'

/** A zone whose clock changes twice on the way. */
const year = { from: '2025-10-01T00:00:00.000Z', to: END, timezone: 'Europe/Berlin' }
const DAY_MS = 86_400_000
const daysBefore = (days: number) => new Date(Date.parse(END) - days * DAY_MS).toISOString()
/** Where the period begins that is compared, and the one before it. */
const [middle, start] = [daysBefore(30), daysBefore(60)]

/** Each with sums of its own, so that none can be taken from another's. */
const zones =
  'Amsterdam Athens Belgrade Brussels Bucharest Budapest Chisinau Copenhagen Dublin Helsinki Istanbul Kyiv Lisbon London Madrid Malta Moscow Oslo Paris Prague Riga Rome Sofia Stockholm Tallinn Tirane Vienna Vilnius Warsaw Zurich'
    .split(' ')
    .map((city) => `Europe/${city}`)

const ask = (body: object): GatewayRequest => ({ method: 'POST', path: costSummary.path, body })
const byDay = (timezone: string) => ask({ ...year, timezone, interval: 'day', groupBy: ['channel'] })
const byPolicy = ask({ ...year, groupBy: ['onCallDutyPolicy'] })
const byIncident = ask({ from: middle, to: END, groupBy: ['incident'], compare: 'previous-period' })

export function costQuestions(): Question[] {
  return [
    {
      name: 'costs, 13 months by day and channel',
      kind: 'cost',
      requests: [byDay(year.timezone)],
      postgres: dayStatements(),
      checks: [{ ...checkOf(byDay(year.timezone)), statement: dayStatement(false) }],
    },
    {
      name: 'costs, 13 months by day and channel, never asked before',
      kind: 'cost',
      isNew: true,
      requests: zones.map(byDay),
      postgres: dayStatements(),
    },
    {
      name: 'costs, 13 months by policy',
      kind: 'cost',
      requests: [byPolicy],
      postgres: { ways: [[[policyStatement()]]], sideBySide: true },
      checks: [{ ...checkOf(byPolicy), statement: policyStatement() }],
    },
    {
      name: 'costs, 30 days by incident, compared',
      kind: 'cost',
      requests: [byIncident],
      postgres: { ways: [[[incidentStatement()]]], sideBySide: true },
      checks: [{ ...checkOf(byIncident), statement: incidentStatement() }],
    },
  ]
}

/** Of each table what `select` says, together. */
function union(select: (table: OneUptimeTable) => string): string {
  return oneUptimeTables.map((table) => `(${select(table)})`).join('\nUNION ALL\n')
}

const within = (from: string) => `"createdAt" >= '${from}' AND "createdAt" < '${END}'`

/** Two ways to write a day; which is the faster depends on the version. */
function dayStatements(): PostgresQuestion {
  return { ways: [false, true].map((isLocal) => [[dayStatement(isLocal)]]), sideBySide: true }
}

function dayStatement(isLocal: boolean): string {
  const zone = `'${year.timezone}'`
  const day = isLocal
    ? `date_trunc('day', "createdAt" AT TIME ZONE ${zone})`
    : `date_trunc('day', "createdAt", ${zone})`
  const rows = union(
    ({ name, channel, cost }) =>
      `SELECT '${channel}', ${day}, count(*), sum("${cost}") FROM "${name}" WHERE ${within(year.from)} GROUP BY 2`,
  )
  const start = `to_char((day${isLocal ? ` AT TIME ZONE ${zone}` : ''}) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
  return `SELECT concat_ws(' ', channel, ${start}), concat_ws(' ', entries, cents)
FROM (${rows}) AS summed (channel, day, entries, cents) ORDER BY day, channel;`
}

function policyStatement(): string {
  const rows = union(
    ({ name, cost }) => `SELECT "onCallDutyPolicyId", "${cost}" FROM "${name}" WHERE ${within(year.from)}`,
  )
  return `SELECT coalesce(policy::text, ''), concat_ws(' ', count(*), sum(cents)) FROM (${rows}) AS each (policy, cents) GROUP BY policy;`
}

function incidentStatement(): string {
  const rows = union(
    ({ name, cost }) =>
      `SELECT "incidentId", "createdAt" >= '${middle}', "${cost}" FROM "${name}" WHERE ${within(start)}`,
  )
  const sums = (period: string) => `count(*) FILTER (WHERE ${period}), coalesce(sum(cents) FILTER (WHERE ${period}), 0)`
  return `SELECT coalesce(incident::text, ''), concat_ws(' ', ${sums('is_now')}, ${sums('NOT is_now')})
FROM (${rows}) AS each (incident, is_now, cents) GROUP BY incident;`
}

function checkOf(request: GatewayRequest): Omit<Check, 'statement'> {
  return { request, read }
}

function read(answer: unknown): Answer {
  const { rows } = costSummary.response.parse(answer)
  return new Map(
    rows.map(({ key, bucket, previous, ...now }) => [
      [...Object.values(key).map(({ id }) => id ?? ''), ...(bucket === null ? [] : [bucket])].join(' '),
      [now, ...(previous ? [previous] : [])].map(({ count, costInUSDCents }) => `${count} ${costInUSDCents}`).join(' '),
    ]),
  )
}
