// POST /api/import into a copy of the filled store: rows that are not there yet, in bodies of many, one after the other,
// in order of time as a log is exported. Batches of many months become as many parts, which take three times as long to merge.
import { cpSync, rmSync } from 'node:fs'
import { type Gateway, OWNER_KEY, startGateway } from '../../e2e/gateway.ts'
import { billedChannels, type Channel } from '../../src/contract/channels/index.ts'
import { importRows } from '../../src/contract/routes/system.ts'
import { baseRows } from '../filling/base-rows.ts'
import { END } from '../filling/copies.ts'
import { median, quantile, timesOf } from '../measure.ts'
import type { Result } from '../report/result.ts'

const ROWS = 50_000
/** Bodies, and the time after which no further one is begun. */
const bodies = { runs: 20, atMostMs: 45_000 }
/** Rows that the demo makes; the others are these under other ids. */
const MADE = 50_000
/** The store's rows have another. */
const SEED = 7
/** Digits at the beginning of an id that tell those of one text from each other. */
const DIGITS = 8
/** All bodies together span as much as the store's rows, milliseconds. */
const SPAN = 395 * 24 * 3600 * 1000

/** `data` is a directory that no gateway holds; it is left as it is. */
export async function measureImport(data: string): Promise<Result> {
  const copy = `${data}-import`
  rmSync(copy, { recursive: true, force: true })
  cpSync(data, copy, { recursive: true })
  const gateway = await startGateway({ demoRows: 0, directory: copy })
  try {
    const [channel] = billedChannels
    if (!channel) throw new Error('no channel bills')
    const lines = linesOf(channel)
    const made = Array.from({ length: bodies.runs }, (_, n) => bodyOf(lines, n))
    const times = await timesOf((run) => send(gateway, channel, made[run] ?? Buffer.alloc(0)), bodies)
    const rows = times.length * ROWS
    const perSecond = Math.round((rows * 1000) / times.reduce((sum, ms) => sum + ms, 0))
    return {
      name: `import of ${ROWS.toLocaleString('en')} rows`,
      kind: 'write',
      p50Ms: median(times),
      p95Ms: quantile(times, 0.95),
      perSecond,
      note: `${perSecond.toLocaleString('en')} rows a second over ${rows.toLocaleString('en')} of them, in order of time`,
    }
  } finally {
    await gateway.stop()
    rmSync(copy, { recursive: true, force: true })
  }
}

async function send(gateway: Gateway, channel: Channel, body: Buffer): Promise<void> {
  const answer = await fetch(`${gateway.url}${importRows.path}?channel=${channel.id}`, {
    method: importRows.method,
    headers: { apikey: OWNER_KEY, 'content-type': 'application/x-ndjson' },
    body: new Uint8Array(body.buffer as ArrayBuffer, body.byteOffset, body.byteLength),
  })
  const report = await answer.text()
  if (!answer.ok || importRows.response.parse(JSON.parse(report)).accepted !== ROWS)
    throw new Error(`not every row was imported: ${report.slice(0, 500)}`)
}

/** A row's text, cut where its id's digits and its times stand. */
interface Line {
  readonly parts: readonly [beforeId: string, beforeCreated: string, beforeUpdated: string, after: string]
  /** From being created to being updated, milliseconds. */
  readonly took: number
}

const linePattern = /^(\{"_id":")[0-9a-f]{8}(.*?"createdAt":")([^"]*)(","updatedAt":")([^"]*)(".*)$/

function linesOf(channel: Channel): Line[] {
  const lines: Line[] = []
  for (const { channel: of, row } of baseRows(MADE, SEED)) {
    if (of.id !== channel.id) continue
    const [, beforeId, beforeCreated, created, beforeUpdated, updated, after] =
      linePattern.exec(JSON.stringify(row)) ?? []
    if (!beforeId || !beforeCreated || !created || !beforeUpdated || !updated || !after)
      throw new Error('a row of the demo begins with other fields')
    const parts = [beforeId, beforeCreated, beforeUpdated, after] as const
    lines.push({ parts, took: Date.parse(updated) - Date.parse(created) })
  }
  return lines
}

function bodyOf(lines: readonly Line[], body: number): Buffer {
  const from = Date.parse(END) - SPAN
  const texts = Array.from({ length: ROWS }, (_, n) => {
    const row = body * ROWS + n
    const line = lines[row % lines.length]
    if (!line) throw new Error('the demo has no row of this channel')
    const [beforeId, beforeCreated, beforeUpdated, after] = line.parts
    const created = from + Math.floor((SPAN * row) / (bodies.runs * ROWS))
    const id = row.toString(16).padStart(DIGITS, '0')
    return `${beforeId}${id}${beforeCreated}${iso(created)}${beforeUpdated}${iso(created + line.took)}${after}`
  })
  return Buffer.from(`${texts.join('\n')}\n`)
}

function iso(ms: number): string {
  return new Date(ms).toISOString()
}
