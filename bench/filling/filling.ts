// Filling a database takes longer than asking it: it is done once for a directory.
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CopyPlan } from './copies.ts'

export interface Filling {
  readonly rows: number
  readonly seconds: number
  /** On disk. */
  readonly bytes: number
}

interface Wanted {
  readonly directory: string
  readonly name: string
  readonly plan: CopyPlan
  /** Empties the database, writes the rows and answers the bytes on disk. */
  readonly fill: (plan: CopyPlan) => Promise<number>
}

/** A filling that was cut off, or of another number of rows, starts over. */
export async function filled({ directory, name, plan, fill }: Wanted): Promise<Filling> {
  const rows = plan.base * plan.copies
  const note = join(directory, `${name}.json`)
  if (existsSync(note)) {
    const filling = JSON.parse(readFileSync(note, 'utf8')) as Filling
    if (filling.rows === rows) return filling
    rmSync(note)
  }
  console.log(`Filling ${name} with ${rows.toLocaleString('en')} rows …`)
  const started = performance.now()
  const bytes = await fill(plan)
  const filling = { rows, seconds: (performance.now() - started) / 1000, bytes }
  writeFileSync(note, JSON.stringify(filling))
  return filling
}
