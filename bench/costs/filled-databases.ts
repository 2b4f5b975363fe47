// Both databases with the same rows, filled when they are asked for the first time.
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { type Gateway, startGateway } from '../../e2e/gateway.ts'
import { fillPostgres, sizeOfPostgres } from './fill-postgres.ts'
import { fillStore } from './fill-store.ts'
import { type Filling, filled } from './filling.ts'
import { type Postgres, startPostgres } from './postgres.ts'

export interface Place {
  /** Kept between runs. */
  readonly directory: string
  readonly rows: number
}

/** Undefined where there is no PostgreSQL. */
export function postgresIn({ directory }: Place): Promise<Postgres | undefined> {
  return startPostgres(join(directory, 'postgres'))
}

export function filledPostgres(postgres: Postgres, { directory, rows }: Place): Promise<Filling> {
  const fill = async () => {
    await fillPostgres(postgres, rows)
    return sizeOfPostgres(postgres)
  }
  return filled({ directory, name: 'PostgreSQL', rows, fill })
}

export async function filledGateway({ directory, rows }: Place): Promise<{ gateway: Gateway; filling: Filling }> {
  const data = join(directory, 'tollbook')
  const fill = () => {
    rmSync(data, { recursive: true, force: true })
    return fillStore(data, rows)
  }
  const filling = await filled({ directory, name: 'Tollbook', rows, fill })
  return { filling, gateway: await startGateway({ demoRows: 0, directory: data }) }
}
