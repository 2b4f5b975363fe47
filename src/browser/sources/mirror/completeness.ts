/** How rows held stand to what the source counted. */
export interface Completeness {
  /** Rows that the source counted and that are not here; negative where more is held than it counted. */
  readonly missing: number
  /** 0 to 1, cut to a tenth of a percent: nothing short of everything reads as 100 %. Null where it counted nothing. */
  readonly share: number | null
}

/** Undefined where the source does not count. */
export function completenessOf(rows: number, upstreamRows: number | null): Completeness | undefined {
  if (upstreamRows === null) return undefined
  const missing = upstreamRows - rows
  return { missing, share: upstreamRows === 0 ? null : Math.min(1, Math.floor((rows / upstreamRows) * 1000) / 1000) }
}
