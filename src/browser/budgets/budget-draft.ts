// A budget as its form holds it, and as the gateway takes it.
import { centsToDollars, decimalText, decimalUnits } from '#contract/money.ts'
import { type Budget, budgetLimits, type Threshold, type ThresholdKind } from '#contract/routes/budgets.ts'
import { everything, type Scope } from './budget-scope.ts'

export interface BudgetDraft {
  readonly name: string
  /** Dollars as typed. */
  readonly amount: string
  readonly scope: Scope
  readonly timezone: string
  /** Percents as typed: `80, 100`. */
  readonly spent: string
  readonly forecast: string
  readonly url: string
  readonly on: boolean
}

/** Everything that a budget is made of. */
interface DraftInput {
  readonly name: string
  readonly channels: string[] | null
  readonly query: unknown
  readonly amountInUSDCents: string
  readonly timezone: string
  readonly thresholds: Threshold[]
  readonly webhook: { readonly url: string; readonly on: boolean } | null
}

export const budgetFields = ['name', 'amountInUSDCents', 'query', 'thresholds', 'webhook'] as const
export type BudgetField = (typeof budgetFields)[number]

export function emptyDraft(timezone: string, scope: Scope = everything): BudgetDraft {
  return { name: '', amount: '', scope, timezone, spent: '80, 100', forecast: '100', url: '', on: true }
}

export function draftOf(budget: Budget): BudgetDraft {
  return {
    name: budget.name,
    amount: centsToDollars(budget.amountInUSDCents),
    scope: { channels: budget.channels, query: budget.query },
    timezone: budget.timezone,
    spent: percentsText(budget.thresholds, 'spent'),
    forecast: percentsText(budget.thresholds, 'forecast'),
    url: budget.webhook?.url ?? '',
    on: budget.webhook?.on ?? true,
  }
}

function percentsText(thresholds: readonly Threshold[], kind: ThresholdKind): string {
  return thresholds.flatMap(({ of, percent }) => (of === kind ? [percent] : [])).join(', ')
}

/** What the gateway is sent; what cannot be read is left as it would be refused. */
export function budgetInput(draft: BudgetDraft): DraftInput {
  const url = draft.url.trim()
  return {
    channels: draft.scope.channels && [...draft.scope.channels],
    query: draft.scope.query,
    name: draft.name.trim(),
    amountInUSDCents: readDollars(draft.amount) ?? '',
    timezone: draft.timezone,
    thresholds: readThresholds(draft) ?? [],
    webhook: url === '' ? null : { url, on: draft.on },
  }
}

/** Fields that the form can see are wrong. */
export function badFields(draft: BudgetDraft): BudgetField[] {
  const { name, amountInUSDCents: cents, webhook } = budgetInput(draft)
  const bad: (BudgetField | false)[] = [
    (name === '' || name.length > budgetLimits.nameLength) && 'name',
    (decimalUnits(cents) ?? 0n) <= 0n && 'amountInUSDCents',
    readThresholds(draft) === undefined && 'thresholds',
    webhook !== null && !/^https?:\/\/[^\s/]+/.test(webhook.url) && 'webhook',
  ]
  return bad.filter((each) => each !== false)
}

/** Cents of dollars as people type them (`$2,000.50`, `2 000,5`); undefined for what is no amount. */
export function readDollars(text: string): string | undefined {
  const plain = text
    .replace(/^\s*\$|\$\s*$/g, '')
    .trim()
    .replace(/(?<=\d)[,.\s\u00a0\u202f](?=\d{3}(?:\D|$))/g, (sign, at: number, all: string) =>
      // Three digits after the only point are digits of a cent; after a comma or a space they are thousands.
      sign === '.' && all.lastIndexOf('.') === at && all.indexOf('.') === at ? '.' : '',
    )
    .replace(',', '.')
  if (!/^\d{1,12}(\.\d{1,6})?$/.test(plain)) return undefined
  const units = decimalUnits(plain)
  return units === undefined ? undefined : decimalText(units * 100n)
}

function readThresholds({ spent, forecast }: BudgetDraft): Threshold[] | undefined {
  const read = [...readPercents('spent', spent), ...readPercents('forecast', forecast)]
  const thresholds = read.filter((each) => each !== undefined)
  return thresholds.length === read.length && read.length <= budgetLimits.thresholds ? thresholds : undefined
}

function readPercents(of: ThresholdKind, text: string): (Threshold | undefined)[] {
  return text
    .split(/[\s,;%]+/)
    .filter((each) => each !== '')
    .map((each) => {
      const percent = Number(each)
      return /^\d{1,4}$/.test(each) && percent >= 1 && percent <= 1000 ? { of, percent } : undefined
    })
}
