// Long reads from a ClickHouse server, which has memory of its own: it answers one statement as a stream.
import type { ClickHouseClient } from '@clickhouse/client'
import { type LongReads, longSettings } from './long-read.ts'
import { AnswerCutOff } from './network-errors.ts'
import { render, sql } from './sql.ts'

const PARQUET_MARK = 'PAR1'

export function serverLongReads(client: ClickHouseClient): LongReads {
  return {
    stage: async ({ whole }) => ({ from: sql`(${whole})`, inOrder: false, remove: async () => {} }),
    async *stream(select, format, signal) {
      const { query, query_params } = render(select)
      const { stream } = await client.exec({
        query: `${query} FORMAT ${format}`,
        query_params,
        abort_signal: signal,
        clickhouse_settings: { ...longSettings, cancel_http_readonly_queries_on_client_close: 1 },
      })
      let end = Buffer.alloc(0)
      for await (const chunk of stream) {
        const piece = Buffer.from(chunk as Uint8Array)
        end = Buffer.concat([end, piece.subarray(-PARQUET_MARK.length)]).subarray(-PARQUET_MARK.length)
        yield piece
      }
      // An error on the way is text behind the rows: lines of it are no JSON, but Parquet is read by its end.
      if (format === 'Parquet' && end.toString('latin1') !== PARQUET_MARK) throw new AnswerCutOff()
    },
  }
}
