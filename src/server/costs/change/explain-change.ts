// Why a cost is not what it was in the period compared with.
import { comparedPeriod, type Period } from '#contract/calendar.ts'
import { decimalText } from '#contract/money.ts'
import type { ChangeContributor, ChangePart, CostChange } from '#contract/routes/cost-change.ts'
import type { Comparison } from '#contract/routes/costs.ts'
import type { Principal } from '../../access/principal.ts'
import type { Store } from '../../store/store.ts'
import type { CostScopes } from '../period-scope.ts'
import { addCells, levels } from './cell.ts'
import { countCells } from './change-cells.ts'
import type { Contribution } from './contributions.ts'
import { type Part, splitChange } from './split-change.ts'

export interface ExplainInput {
  readonly period: Period
  readonly zone: string
  readonly scopes: CostScopes
  readonly compare: Comparison
}

/** Contributors that a part names. */
const TOP = 5

export async function explainChange(store: Store, principal: Principal, input: ExplainInput): Promise<CostChange> {
  const { period, zone, scopes, compare } = input
  const before = comparedPeriod(period, compare, zone)
  const { cells, leftOut } = await countCells(store, principal, { period, before, zone, scopes })
  const { cost, previousCost } = addCells(cells)
  return {
    amountInUSDCents: decimalText(cost),
    previousAmountInUSDCents: decimalText(previousCost),
    parts: splitChange(cells).map(presentPart),
    leftOut,
  }
}

function presentPart({ kind, change, count, previousCount, contributions }: Part): ChangePart {
  const others = contributions.slice(TOP)
  return {
    kind,
    changeInUSDCents: decimalText(change),
    count: Number(count),
    previousCount: Number(previousCount),
    contributors: contributions.slice(0, TOP).map(presentContribution),
    others: {
      count: others.length,
      changeInUSDCents: decimalText(others.reduce((sum, each) => sum + each.change, 0n)),
    },
  }
}

function presentContribution({ level, cell, change, ...totals }: Contribution): ChangeContributor {
  const depth = levels.indexOf(level)
  return {
    channel: cell.channel,
    ...(depth >= levels.indexOf('country') && { country: cell.country }),
    ...(depth >= levels.indexOf('segments') && cell.segments !== null && { segments: cell.segments }),
    count: Number(totals.count),
    previousCount: Number(totals.previousCount),
    amountInUSDCents: decimalText(totals.cost),
    previousAmountInUSDCents: decimalText(totals.previousCost),
    changeInUSDCents: decimalText(change),
  }
}
