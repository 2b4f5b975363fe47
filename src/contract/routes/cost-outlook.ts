// What costs will probably come to, and which days were out of the ordinary (docs/decisions/0020).
import { z } from 'zod'
import { centsText } from './cents-text.ts'
import { costScope } from './cost-scope.ts'
import { defineRoute } from './define-route.ts'

/** Days of history below which nothing is foretold. */
export const LEAST_HISTORY_DAYS = 28

/** Days ahead that a forecast goes at most. */
export const MOST_DAYS_AHEAD = 62

/** Days that are looked at for outliers at most. */
export const MOST_DAYS_LOOKED_AT = 400

/** The method that made a forecast, so that a reader of figures kept elsewhere can tell one from the next. */
export const FORECAST_METHOD = 'weekday-median-1'

/** Why there is no forecast: too few days, or no entry of them says what it cost. */
export const noForecastReasons = ['notEnoughHistory', 'unknownCosts'] as const
export type NoForecastReason = (typeof noForecastReasons)[number]

/** US cents, rounded to the cent: the truth lies between `low` and `high` in about four of five cases. */
export const band = z.object({ low: centsText, mid: centsText, high: centsText })
export type Band = z.infer<typeof band>

const forecastDay = z.object({
  /** The instant at which the day begins in the zone asked for (ISO). */
  day: z.string(),
  /** What it came to, charged and estimated; null for a day to come. */
  actualInUSDCents: centsText.nullable(),
  /** What is expected of it; null for a day that is over, and beyond what is foretold. */
  expected: band.nullable(),
})

const backTest = z.object({
  /** Months whose end was foretold from several of their days, knowing only what was known on each. */
  months: z.number().int().nonnegative(),
  /** Of the middle of the band, in percent of what the month came to. */
  medianErrorPercent: z.number().nonnegative(),
  /** How often the band held what the month came to. */
  coveredPercent: z.number().min(0).max(100),
})
export type BackTest = z.infer<typeof backTest>

export const costForecast = defineRoute({
  id: 'costForecast',
  method: 'POST',
  path: '/api/cost-forecast',
  request: costScope,
  response: z.object({
    method: z.literal(FORECAST_METHOD),
    /** The days of the period that was asked about, as far as they are of the last 800 or to come. */
    days: z.array(forecastDay),
    /** What the month of now will have come to; null where nothing is foretold. */
    monthEnd: band.nullable(),
    reason: z.enum(noForecastReasons).nullable(),
    /** Null where no month is over that could have been foretold. */
    backTest: backTest.nullable(),
  }),
})

export type CostForecast = z.infer<typeof costForecast.response>

/** From the narrowest cause to the widest: the first that explains half of a difference is its main contributor. */
export const contributorDimensions = ['incident', 'onCallDutyPolicy', 'team', 'country', 'channel'] as const

const anomaly = z.object({
  /** The instants between which the day lies in the zone asked for (ISO). */
  from: z.string(),
  to: z.string(),
  actualInUSDCents: centsText,
  /** The median of the same weekday of the weeks before. */
  expectedInUSDCents: centsText,
  /** How far from it, in robust standard deviations; signed. */
  score: z.number(),
  /** Null where no single cause stands out. */
  contributor: z
    .object({
      dimension: z.enum(contributorDimensions),
      id: z.string().nullable(),
      label: z.string().nullable(),
      /** What it came to on the day, and on an ordinary one. */
      amountInUSDCents: centsText,
      expectedInUSDCents: centsText,
    })
    .nullable(),
})

export type Anomaly = z.infer<typeof anomaly>

export const costAnomalies = defineRoute({
  id: 'costAnomalies',
  method: 'POST',
  path: '/api/cost-anomalies',
  request: costScope,
  response: z.object({
    /** Oldest first; the largest, where there are many. */
    anomalies: z.array(anomaly),
    /** Days that had enough of their weekday before them to be judged. */
    judgedDays: z.number().int().nonnegative(),
  }),
})

export type CostAnomaliesAnswer = z.infer<typeof costAnomalies.response>
