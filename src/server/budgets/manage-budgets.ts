// Saving, changing and deleting budgets, and who may see and change which.
import { randomBytes, randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { ApiError, badRequest } from '#contract/api-error.ts'
import { decimalText, decimalUnits } from '#contract/money.ts'
import { quote } from '#contract/query/values.ts'
import {
  type Budget,
  type budgetCreate,
  budgetLimits,
  type budgetUpdate,
  type ListedBudget,
} from '#contract/routes/budgets.ts'
import { mayShareViews } from '#contract/routes/views.ts'
import { forbidden, type Principal } from '../access/principal.ts'
import { and, param, type Sql, sql } from '../store/sql.ts'
import type { Store } from '../store/store.ts'
import { readAlerts } from './alerts/alert-rows.ts'
import { readBudgets, type StoredBudget, writeBudget } from './budget-rows.ts'
import { channelsOf, requireAskable, tellsPersons } from './budget-scope.ts'
import { readBudgetDays, stateOf } from './budget-state.ts'
import { settleThresholds } from './firing.ts'
import { presentBudget } from './present-budget.ts'

interface Saved {
  readonly budget: Budget
  /** Told once, where an address is new. */
  readonly secret: string | null
}

/** Changes of one gateway are made one after the other: each reads what it changes first. */
export interface Budgets {
  list(principal: Principal): Promise<ListedBudget[]>
  create(principal: Principal, input: z.output<typeof budgetCreate.request>): Promise<Saved>
  update(principal: Principal, id: string, input: z.output<typeof budgetUpdate.request>): Promise<Saved>
  remove(principal: Principal, id: string): Promise<Budget>
  /** The budget as it is stored, of a caller who may change it. */
  requireChangeable(principal: Principal, id: string): Promise<StoredBudget>
}

export function makeBudgets(store: Store, now: () => number): Budgets {
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(change: () => Promise<T>): Promise<T> => {
    const result = last.then(change)
    last = result.catch(() => {})
    return result
  }
  // Later than what it replaces, whatever the clocks of two gateways say.
  const after = ({ updatedAt }: StoredBudget) => new Date(Math.max(now(), Date.parse(updatedAt) + 1)).toISOString()

  async function requireFree(budget: StoredBudget): Promise<void> {
    const held = (await readBudgets(store, sql`project_id = ${param('String', budget.projectId)}`)).filter(
      ({ id }) => id !== budget.id,
    )
    const most = budgetLimits.perProject
    if (held.length >= most) throw badRequest(`There are ${most} budgets already: delete some first.`, 'name')
    const same = held.some(({ name }) => name.toLowerCase() === budget.name.toLowerCase())
    if (same)
      throw new ApiError(409, 'conflict', `There is already a budget with the name ${quote(budget.name)}.`, 'name')
  }

  async function requireChangeable(principal: Principal, id: string): Promise<StoredBudget> {
    const [budget] = await readBudgets(store, and([visibleTo(principal), sql`id = ${param('String', id)}`]))
    if (!budget || !isShown(principal, budget))
      throw new ApiError(404, 'not_found', `There is no budget with the ID ${id}.`, 'id')
    if (!mayShareViews(principal.permissions)) throw refuse()
    return budget
  }

  return {
    requireChangeable,

    async list(principal) {
      const shown = (await readBudgets(store, visibleTo(principal))).filter((each) => isShown(principal, each))
      const alerts = await readAlerts(store, shown)
      const listed: ListedBudget[] = []
      // One after the other: an embedded engine answers one question at a time.
      for (const budget of shown) {
        const moment = now()
        listed.push({
          ...presentBudget(principal, budget, mayShareViews(principal.permissions)),
          state: stateOf(budget, await readBudgetDays(store, budget, moment), moment),
          alerts: alerts.get(budget.id) ?? [],
        })
      }
      return listed
    },

    async create(principal, input) {
      if (!mayShareViews(principal.permissions)) throw refuse()
      const budget: StoredBudget = {
        id: randomUUID(),
        projectId: principal.projects === 'all' ? '' : (principal.projects[0] ?? ''),
        name: input.name,
        channels: [...new Set(input.channels ?? [])],
        query: queryOf(input.query),
        amount: asStored(input.amountInUSDCents),
        timezone: input.timezone,
        thresholds: settleThresholds(input.thresholds),
        webhook: input.webhook && { ...input.webhook, secret: makeSecret() },
        createdBy: principal.name,
        updatedAt: new Date(now()).toISOString(),
        isDeleted: false,
      }
      requireAskable(principal, budget)
      return inTurn(async () => {
        await requireFree(budget)
        await writeBudget(store, budget)
        return { budget: presentBudget(principal, budget, true), secret: budget.webhook?.secret ?? null }
      })
    },

    update: (principal, id, { updatedAt, ...changes }) =>
      inTurn(async () => {
        const before = await requireChangeable(principal, id)
        if (before.updatedAt !== updatedAt)
          throw new ApiError(
            409,
            'conflict',
            'Somebody has changed this budget meanwhile: look at it again.',
            'updatedAt',
          )
        const webhook = changedWebhook(before, changes.webhook)
        const changed: StoredBudget = {
          ...before,
          name: changes.name ?? before.name,
          channels: changes.channels === undefined ? before.channels : [...new Set(changes.channels ?? [])],
          query: changes.query === undefined ? before.query : queryOf(changes.query),
          amount: changes.amountInUSDCents === undefined ? before.amount : asStored(changes.amountInUSDCents),
          timezone: changes.timezone ?? before.timezone,
          thresholds: changes.thresholds ? settleThresholds(changes.thresholds) : before.thresholds,
          webhook,
          updatedAt: after(before),
        }
        requireAskable(principal, changed)
        await requireFree(changed)
        await writeBudget(store, changed)
        const isNew = webhook !== null && webhook.secret !== before.webhook?.secret
        return { budget: presentBudget(principal, changed, true), secret: isNew ? webhook.secret : null }
      }),

    remove: (principal, id) =>
      inTurn(async () => {
        const budget = await requireChangeable(principal, id)
        await writeBudget(store, { ...budget, isDeleted: true, updatedAt: after(budget) })
        return presentBudget(principal, budget, true)
      }),
  }
}

/** Those of one's projects; what is over every project is the owner key's. */
function visibleTo({ projects }: Principal): Sql {
  return projects === 'all' ? sql`1` : sql`project_id IN ${param('Array(String)', projects)}`
}

/** The figures of a budget are of all its channels, and its filter may name whom this key sees masked. */
function isShown(principal: Principal, budget: StoredBudget): boolean {
  return channelsOf(budget).every(({ id }) => principal.channels.has(id)) && !(principal.masked && tellsPersons(budget))
}

/** Another address has another secret: what the old one knew says nothing to the new one. */
function changedWebhook(before: StoredBudget, given: { url: string; on: boolean } | null | undefined) {
  if (given === undefined) return before.webhook
  return given && { ...given, secret: before.webhook?.url === given.url ? before.webhook.secret : makeSecret() }
}

function makeSecret(): string {
  return `tbw_${randomBytes(32).toString('base64url')}`
}

/** With no more digits than the store holds. */
function asStored(cents: string): string {
  return decimalText(decimalUnits(cents) ?? 0n)
}

function queryOf(given: unknown): unknown {
  if (given === undefined || given === null) return null
  if (JSON.stringify(given).length > budgetLimits.queryBytes)
    throw badRequest(`query may hold at most ${budgetLimits.queryBytes} characters.`, 'query')
  return Object.keys(given).length === 0 ? null : given
}

function refuse(): ApiError {
  return forbidden('Budgets need one of these permissions: Project Owner, Project Admin, Project Member')
}
