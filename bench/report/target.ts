// What issue by issue was set as a goal, and whether a figure meets it.

export interface Target {
  /** `<rule>: <what>`; limits.ts explains those that are not met by the whole key, or by the rule. */
  readonly key: string
  readonly name: string
  readonly figure: number
  readonly limit: number
  readonly unit: string
  /** The limit is the least that it may be, and not the most. */
  readonly isLeast?: boolean
  readonly met: boolean
}

export function atMost(key: string, name: string, figure: number, limit: number, unit: string): Target {
  return { key, name, figure, limit, unit, met: figure <= limit }
}

export function atLeast(key: string, name: string, figure: number, limit: number, unit: string): Target {
  return { key, name, figure, limit, unit, isLeast: true, met: figure >= limit }
}
