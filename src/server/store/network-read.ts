// Reads over the network: known to be whole, and asked again once where the connection broke.
import type { ClickHouseClient, ClickHouseSettings } from '@clickhouse/client'
import { AnswerCutOff, isCutOff } from './network-errors.ts'

export interface ReadStatement {
  readonly query: string
  readonly query_params: Record<string, unknown>
  readonly format: 'JSONEachRow'
  readonly clickhouse_settings: ClickHouseSettings
}

const wholeAnswers = {
  // The bracket that closes the list is the proof: lines alone look whole wherever they break off.
  output_format_json_array_of_rows: 1,
  // An error on the way is told as one, and not as text behind the rows.
  wait_end_of_query: 1,
} as const

/** The rows of a statement that changes nothing. */
export async function readRows<Row>(
  client: ClickHouseClient,
  statement: ReadStatement,
  signal: AbortSignal | undefined,
): Promise<Row[]> {
  return askAgain(async () => {
    const result = await client.query({
      ...statement,
      clickhouse_settings: { ...statement.clickhouse_settings, ...wholeAnswers },
      ...(signal && { abort_signal: signal }),
    })
    return parseRows<Row>(await result.text())
  }, signal)
}

/**
 * Once more where the connection broke, whatever had come by then: a balancer closes connections that lie idle, and of
 * several servers the next one may answer. A server that says no, or nothing in time, is not asked twice.
 */
async function askAgain<T>(ask: () => Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  try {
    return await ask()
  } catch (error) {
    if (!isCutOff(error) || signal?.aborted) throw error
    return ask()
  }
}

function parseRows<Row>(text: string): Row[] {
  try {
    return JSON.parse(text) as Row[] // a list of rows, as the format says
  } catch (cause) {
    throw new AnswerCutOff(cause)
  }
}
