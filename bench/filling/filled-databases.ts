// Both databases with the same rows, filled when they are asked for the first time.
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { type Postgres, startPostgres } from '../postgres/postgres.ts'
import { type CopyPlan, planCopies } from './copies.ts'
import { fillPostgres, sizeOfPostgres } from './fill-postgres.ts'
import { fillStore } from './fill-store.ts'
import { type Filling, filled } from './filling.ts'

export interface Place {
  /** Kept between runs. */
  readonly directory: string
  readonly rows: number
}

/** Where the gateway has its data. */
export const dataIn = ({ directory }: Place): string => join(directory, 'tollbook')

export function filledStore(place: Place): Promise<Filling> {
  const data = dataIn(place)
  const fill = (plan: CopyPlan) => {
    rmSync(data, { recursive: true, force: true })
    return fillStore(data, plan)
  }
  return filled({ directory: place.directory, name: 'Tollbook', plan: planCopies(place.rows), fill })
}

/** Undefined where there is no PostgreSQL. */
export async function filledPostgres(place: Place): Promise<{ postgres: Postgres; filling: Filling } | undefined> {
  const postgres = await startPostgres(join(place.directory, 'postgres'))
  if (!postgres) return undefined
  const fill = async (plan: CopyPlan) => {
    await fillPostgres(postgres, plan)
    return sizeOfPostgres(postgres)
  }
  try {
    const plan = planCopies(place.rows)
    return { postgres, filling: await filled({ directory: place.directory, name: 'PostgreSQL', plan, fill }) }
  } catch (error) {
    await postgres.stop()
    throw error
  }
}
