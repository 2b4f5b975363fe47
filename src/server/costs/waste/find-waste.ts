// What was spent for nothing. Kinds overlap: a duplicate may have failed as well, so they are never added up.
import { addDecimals } from '#contract/money.ts'
import { type CostWaste, type Waste, type WasteKind, wasteKinds } from '#contract/routes/cost-waste.ts'
import { noFigures, sumFigures } from '#contract/sum-figures.ts'
import { sql } from '../../store/sql.ts'
import type { Store } from '../../store/store.ts'
import { type FigureRow, figureColumns, presentFigures } from '../figures.ts'
import type { Found } from './found.ts'
import { findOneCharacterTexts } from './one-character-texts.ts'
import { presentExamples } from './present-examples.ts'
import { sumRows } from './sum-rows.ts'
import { duplicateRows, failedRows, unreachableRows } from './waste-rows.ts'
import { scopeSql, type WasteScope } from './waste-scope.ts'

const finders: Record<WasteKind, (store: Store, scope: WasteScope) => Promise<Found>> = {
  // A log shows all of these by their status and cost.
  failed: (store, scope) => sumRows(store, failedRows(scope), 'none'),
  duplicate: (store, scope) => sumRows(store, duplicateRows(scope), 'examples'),
  unicode: findOneCharacterTexts,
  unreachable: (store, scope) => sumRows(store, unreachableRows(scope), 'examples'),
}

/** Kinds that look into texts; those that compare whole ones with each other tell nothing of them. */
const readsTexts: ReadonlySet<WasteKind> = new Set(['unicode'])

export async function findWaste(store: Store, scope: WasteScope): Promise<CostWaste> {
  const [totals, ...kinds] = await Promise.all([
    store.query<FigureRow>(sql`SELECT ${figureColumns()} FROM log_entry FINAL WHERE ${scopeSql(scope)}`),
    ...wasteKinds.map((kind) => findKind(store, scope, kind)),
  ])
  return { total: totals[0] ? presentFigures(totals[0]) : noFigures, kinds }
}

async function findKind(store: Store, scope: WasteScope, kind: WasteKind): Promise<Waste> {
  const withheld = scope.principal.masked && readsTexts.has(kind)
  const { atLeast, channels, examples }: Found = withheld ? nothing : await finders[kind](store, scope)
  return {
    kind,
    withheld,
    ...sumFigures(channels),
    wastedInUSDCents: addDecimals('0', ...channels.map(({ wastedInUSDCents }) => wastedInUSDCents)),
    atLeast,
    channels,
    examples: await presentExamples(store, scope, kind, examples),
  }
}

const nothing: Found = { atLeast: false, channels: [], examples: [] }
