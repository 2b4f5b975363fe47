import { useMemo } from 'react'
import { type ResolvedRange, resolveRange } from '#browser/format/resolve-range.ts'
import { useZone } from '#browser/preferences/use-preferences.ts'
import type { Range } from '#contract/view-state.ts'

/** The range's instants, the same until the range or the zone changes: a list must not move under its reader. */
export function useResolvedRange(range: Range): ResolvedRange {
  const zone = useZone()
  const [preset, from, to] = 'preset' in range ? [range.preset, null, null] : [null, range.from, range.to]
  return useMemo(() => resolveRange(preset ? { preset } : { from, to }, zone, new Date()), [preset, from, to, zone])
}
