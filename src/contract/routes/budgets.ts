// Monthly budgets: what some entries may cost, how far the month has come, and who is told (docs/decisions/0020).
import { z } from 'zod'
import { decimalUnits } from '../money.ts'
import { centsText } from './cents-text.ts'
import { band, noForecastReasons } from './cost-outlook.ts'
import { defineRoute } from './define-route.ts'
import { figures } from './money-fields.ts'

export const budgetLimits = {
  nameLength: 80,
  perProject: 50,
  thresholds: 6,
  queryBytes: 4096,
  urlLength: 2000,
} as const

/** Earlier months that a month is set beside. */
export const EARLIER_MONTHS = 6

/** Months that a rule is tried on: this one and those before it. */
export const PREVIEW_MONTHS = 12

/** What a threshold is a share of: what was spent, or what the forecast says the month will come to. */
export const thresholdKinds = ['spent', 'forecast'] as const
export type ThresholdKind = (typeof thresholdKinds)[number]

const threshold = z.object({ of: z.enum(thresholdKinds), percent: z.number().int().min(1).max(1000) })
export type Threshold = z.infer<typeof threshold>

/** `over`: spent. `atRisk`: the forecast's upper end is more than the budget. `onTrack`: neither. */
export const budgetStatuses = ['onTrack', 'atRisk', 'over'] as const
export type BudgetStatus = (typeof budgetStatuses)[number]

/** `pending`: being sent, or to be tried again. `failed`: given up. `silent`: nobody was to be told. */
export const alertStates = ['pending', 'delivered', 'failed', 'silent'] as const

const alert = z.object({
  threshold,
  /** First day of the month (`2026-11-01`), in the budget's zone. */
  month: z.string(),
  firedAt: z.string(),
  state: z.enum(alertStates),
  attempts: z.number().int().nonnegative(),
  /** Of the last attempt; null before the first. */
  triedAt: z.string().nullable(),
  /** What the last attempt came to where it failed. */
  problem: z.string().nullable(),
})
export type BudgetAlert = z.infer<typeof alert>

const earlier = z.object({
  /** The instants between which the month lies (ISO). */
  from: z.string(),
  to: z.string(),
  /** The same day and time of day in it as now, or its end where it has no such day (ISO). */
  pointAt: z.string(),
  /** What it had come to at that point, and in the end; null where the log begins later. */
  untilThenInUSDCents: centsText.nullable(),
  inUSDCents: centsText.nullable(),
})

const state = z.object({
  /** The instants between which the month of now lies, in the budget's zone (ISO). */
  from: z.string(),
  to: z.string(),
  /** Everything of this month. */
  spent: figures,
  /** Newest first. */
  earlier: z.array(earlier),
  /** Null where nothing is foretold. */
  forecast: band.nullable(),
  reason: z.enum(noForecastReasons).nullable(),
  status: z.enum(budgetStatuses),
})
export type BudgetState = z.infer<typeof state>

export const budget = z.object({
  id: z.string(),
  name: z.string(),
  /** Null for every project. */
  projectId: z.string().nullable(),
  /** Channel ids; null for all that bill. */
  channels: z.array(z.string()).nullable(),
  /** As in get-list; null for everything. */
  query: z.unknown(),
  amountInUSDCents: centsText,
  timezone: z.string(),
  thresholds: z.array(threshold),
  webhook: z.object({ url: z.string(), on: z.boolean() }).nullable(),
  createdBy: z.string(),
  updatedAt: z.string(),
  /** The caller may change and delete it. */
  mayChange: z.boolean(),
})
export type Budget = z.infer<typeof budget>

const listedBudget = budget.extend({
  state,
  /** Newest first, at most twenty. */
  alerts: z.array(alert),
})
export type ListedBudget = z.infer<typeof listedBudget>

const name = z.string().trim().min(1, 'must not be empty').max(budgetLimits.nameLength)
// As many digits as the store holds. A text that is no amount is looked at all the same.
const amount = centsText
  .refine((text) => (decimalUnits(text) ?? 0n) > 0n, 'must be more than nothing')
  .refine((text) => (decimalUnits(text) ?? 0n) < 10n ** 18n, 'must be less than a trillion cents')
const channels = z.array(z.string()).min(1).nullable()
const thresholds = z.array(threshold).max(budgetLimits.thresholds)
const webhook = z
  .object({
    url: z
      .url({ protocol: /^https?$/, error: 'must be an http or https address' })
      .max(budgetLimits.urlLength)
      .refine((url) => {
        const { username, password } = URL.canParse(url) ? new URL(url) : {}
        return !username && !password
      }, 'must not hold a name or a password'),
    on: z.boolean().default(true),
  })
  .nullable()

/** What a budget asks and when it tells; the same for one that is saved and one that is tried. */
const rule = {
  channels: channels.default(null),
  query: z.unknown().optional(),
  amountInUSDCents: amount,
  timezone: z.string().default('UTC'),
  thresholds: thresholds.default([]),
}

/** Budgets of the caller's projects whose channels it may all read, by name. */
export const budgetList = defineRoute({
  id: 'budgetList',
  method: 'GET',
  path: '/api/budgets',
  request: z.object({}),
  response: z.object({ budgets: z.array(listedBudget) }),
})

/** `secret` signs what is sent; it is told once, when an address is first set or another one is. */
const saved = z.object({ budget, secret: z.string().nullable() })

export const budgetCreate = defineRoute({
  id: 'budgetCreate',
  method: 'POST',
  path: '/api/budgets',
  request: z.object({ name, ...rule, webhook: webhook.default(null) }),
  response: saved,
})

/** Changes what is given. `updatedAt` is that of the budget as the caller saw it: when another change came first, a 409. */
export const budgetUpdate = defineRoute({
  id: 'budgetUpdate',
  method: 'PATCH',
  path: '/api/budgets/:id',
  request: z.object({
    updatedAt: z.string(),
    name: name.optional(),
    channels: channels.optional(),
    query: z.unknown().optional(),
    amountInUSDCents: amount.optional(),
    timezone: z.string().optional(),
    thresholds: thresholds.optional(),
    webhook: webhook.optional(),
  }),
  response: saved,
})

/** Deleting again is a 404. */
export const budgetDelete = defineRoute({
  id: 'budgetDelete',
  method: 'DELETE',
  path: '/api/budgets/:id',
  request: z.object({}),
  response: z.object({ budget }),
})

const previewMonth = z.object({
  from: z.string(),
  to: z.string(),
  /** What the month came to; null where the log begins later. */
  inUSDCents: centsText.nullable(),
  /** In the order in which they would have been told. `day` is the instant at which the day begins (ISO). */
  fired: z.array(threshold.extend({ day: z.string() })),
})
export type PreviewMonth = z.infer<typeof previewMonth>

/** On which days a rule would have told somebody, had it been there. */
export const budgetPreview = defineRoute({
  id: 'budgetPreview',
  method: 'POST',
  path: '/api/budgets/preview',
  request: z.object(rule),
  response: z.object({
    /** Oldest first; the last is the month of now. */
    months: z.array(previewMonth),
  }),
})

/** Sends what an alert would send, marked as a test, and tells what came back. */
export const budgetTest = defineRoute({
  id: 'budgetTest',
  method: 'POST',
  path: '/api/budgets/:id/test',
  request: z.object({}),
  response: z.object({
    delivered: z.boolean(),
    /** HTTP status; null where there was no answer. */
    status: z.number().int().nullable(),
    problem: z.string().nullable(),
  }),
})
