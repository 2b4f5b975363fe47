// Fills an empty store with demo data, once. A filling that was interrupted is finished at the next start.
import { findChannel } from '#contract/channels/index.ts'
import { DEMO_SETTING } from '../logs/read-status.ts'
import { sampleCard } from '../rates/cards/sample/sample-card.ts'
import { readUse, writeUse } from '../rates/cards/use-rows.ts'
import { type DecodedLine, decodeLine } from '../sources/decoders.ts'
import { makeSaver } from '../sources/save-decoded.ts'
import { readSetting, writeSetting } from '../store/settings.ts'
import { sql } from '../store/sql.ts'
import type { Store } from '../store/store.ts'
import { demoRows } from './demo-rows.ts'

const READY = 'ready'

/**
 * Writes `rows` entries unless the store holds anything else. `onProgress` hears how many are written.
 * Answers whether demo data was written.
 */
export async function seedDemo(
  store: Store,
  rows: number,
  now: Date,
  onProgress: (written: number) => void = () => {},
): Promise<boolean> {
  const begun = await readSetting(store, DEMO_SETTING)
  if (begun === READY || (begun === null && (rows === 0 || !(await isEmpty(store))))) return false
  // The same moment gives the same rows, so that finishing an interrupted filling doubles nothing.
  const moment = begun ?? now.toISOString()
  if (begun === null) await writeSetting(store, DEMO_SETTING, moment)
  let written = 0
  const onSaved = (saved: number) => {
    written += saved
    onProgress(written)
  }
  // The first filling of an empty store cannot meet a row of its own.
  const saver = makeSaver(store, onSaved, { allNew: begun === null })
  for (const { channel: id, row } of demoRows({ rows, now: new Date(moment) })) {
    const channel = findChannel(id)
    if (channel) await saver.add(withoutRaw(decodeLine(channel, JSON.stringify(row))))
  }
  await saver.end()
  await putSampleInUse(store)
  await writeSetting(store, DEMO_SETTING, READY)
  return true
}

/** So that a newcomer sees estimates; nobody who has chosen a card, or none, is overruled. */
async function putSampleInUse(store: Store): Promise<void> {
  const { changedAt } = await readUse(store)
  if (changedAt === null) await writeUse(store, sampleCard.id, 'Demo data', new Date().toISOString())
}

// No source sent these rows, so there is nothing to keep to the letter, and half as much to write.
function withoutRaw(line: DecodedLine): DecodedLine {
  return { ...line, entries: line.entries.map((entry) => ({ ...entry, raw: '' })) }
}

async function isEmpty(store: Store): Promise<boolean> {
  const [row] = await store.query<{ entries: string }>(
    sql`SELECT (SELECT count() FROM log_entry) + (SELECT count() FROM sendzen_event) AS entries`,
  )
  return Number(row?.entries) === 0
}
