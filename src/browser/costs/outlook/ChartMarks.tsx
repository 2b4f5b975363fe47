// What is drawn over the columns: days out of the ordinary, and the band of days to come.
import type { ReactNode } from 'react'
import { ReferenceArea, ReferenceDot } from 'recharts'
import type { ChartBucket } from '../chart-data.ts'
import type { Outlook } from './use-outlook.ts'

/** Parts of the chart, which knows its own children alone: no component of their own may stand around them. */
export function chartMarks({ anomalies, bands }: Outlook, buckets: readonly ChartBucket[]): ReactNode[] {
  return buckets.map(({ start, cents }) => {
    const band = bands.get(start)
    if (band) {
      // Floats for the height; what is read comes from the exact text.
      return (
        <ReferenceArea
          key={start}
          className="cost-band"
          x1={start}
          x2={start}
          y1={Number(band.low)}
          y2={Number(band.high)}
          ifOverflow="extendDomain"
          fill="var(--tb-dim)"
          fillOpacity={0.18}
          stroke="none"
        />
      )
    }
    if (!anomalies.has(start)) return null
    return (
      <ReferenceDot
        key={start}
        className="cost-anomaly"
        x={start}
        y={Number(cents)}
        r={5}
        fill="var(--tb-sheet)"
        stroke="var(--tb-tone-failed)"
        strokeWidth={2}
      />
    )
  })
}
