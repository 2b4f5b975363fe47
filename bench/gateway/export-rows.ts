// A month of one channel as a file, to its last byte; `npm run bench:export` tells of every format, and of memory.
import type { Gateway } from '../../e2e/gateway.ts'
import { billedChannels } from '../../src/contract/channels/index.ts'
import { exportProgress } from '../../src/contract/routes/export.ts'
import { median, quantile, timesOf } from '../measure.ts'
import type { Result } from '../report/result.ts'
import { ask } from './ask.ts'

const RUNS = 5
/** The rows end with it. */
const LAST_MONTH = '2026-10-01T00:00:00.000Z'

export async function measureExport(gateway: Gateway): Promise<Result> {
  const [channel] = billedChannels
  if (!channel) throw new Error('no channel bills')
  const query = { [channel.time]: { _type: 'GreaterThanOrEqual', value: LAST_MONTH } }
  let rows = 0
  const times = await timesOf(
    async () => {
      const id = crypto.randomUUID()
      await ask(gateway, { method: 'POST', path: `/api/${channel.resource}/export`, body: { id, query } })
      const told = exportProgress.response.parse(
        JSON.parse(await ask(gateway, { method: 'GET', path: `/api/exports/${id}` })),
      )
      if (told.state !== 'done') throw new Error(`the export is ${told.state}`)
      rows = told.rows
    },
    { runs: RUNS, warmUp: 1 },
  )
  const p50Ms = median(times)
  const perSecond = Math.round((rows * 1000) / p50Ms)
  return {
    name: 'export of a month',
    kind: 'read',
    p50Ms,
    p95Ms: quantile(times, 0.95),
    perSecond,
    note: `${rows.toLocaleString('en')} rows as CSV, ${perSecond.toLocaleString('en')} a second`,
  }
}
