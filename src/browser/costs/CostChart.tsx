// Loaded when the page has figures to draw: recharts weighs more than the rest of the console.
import { useNavigate } from '#browser/router/use-navigate.ts'
import '@mantine/charts/styles.layer.css'
import { BarChart } from '@mantine/charts'
import { type BarRectangleItem, Line } from 'recharts'
import { rowsPath } from '#browser/api/rows-path.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { useFormat } from '#browser/preferences/use-format.ts'
import { amountOf } from '#contract/amount.ts'
import { findChannel } from '#contract/channels/index.ts'
import type { Interval } from '#contract/routes/costs.ts'
import { channelFill } from './ChannelPattern.tsx'
import { ChartTooltip } from './ChartTooltip.tsx'
import classes from './CostChart.module.css'
import type { ChartBucket } from './chart-data.ts'
import { chartMarks } from './outlook/ChartMarks.tsx'
import { OutlookNote } from './outlook/OutlookNote.tsx'
import type { Outlook } from './outlook/use-outlook.ts'
import type { Question } from './question.ts'

interface CostChartProps {
  question: Question
  buckets: readonly ChartBucket[]
  interval: Interval
  outlook: Outlook
}

/** Columns over time, stacked by channel. For the eye and the mouse; the table beside it has the same for everybody. */
export function Component({ question, buckets, interval, outlook }: CostChartProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const navigate = useNavigate()
  const { chosen, view, compared } = question

  function openRows(channelId: string, index: number) {
    const channel = findChannel(channelId)
    const bucket = buckets[index]
    const range = bucket && { from: bucket.from, to: bucket.to }
    const path = channel && range && rowsPath(channel, { range, filters: view.filters })
    if (path) void navigate(path)
  }

  return (
    <div className={classes.chart} role="img" aria-label={t('costs.chart.image')}>
      <BarChart
        h={260}
        data={buckets.map(toPoint)}
        dataKey="start"
        type="stacked"
        series={chosen.map(({ id }) => ({ name: id, color: `var(--tb-channel-${id}, var(--tb-dim))` }))}
        barProps={({ name }) => ({
          fill: channelFill(name),
          cursor: 'pointer',
          onClick: (_item: BarRectangleItem, index: number) => openRows(name, index),
        })}
        maxBarWidth={56}
        accessibilityLayer={false}
        gridColor="var(--tb-rule)"
        textColor="var(--tb-dim)"
        strokeDasharray="0"
        tickLine="none"
        xAxisProps={{
          tickFormatter: (start: string) => format.bucketShort(start, interval),
          minTickGap: 24,
          axisLine: { stroke: 'var(--tb-rule-strong)' },
        }}
        yAxisProps={{ tickFormatter: (cents: number) => format.moneyShort(plain(cents)), width: 'auto', tickCount: 5 }}
        tooltipProps={{
          content: ({ active, label }) => {
            const bucket = active ? buckets.find(({ start }) => start === label) : undefined
            if (!bucket) return null
            return (
              <ChartTooltip question={question} bucket={bucket} interval={interval}>
                <OutlookNote outlook={outlook} start={bucket.start} />
              </ChartTooltip>
            )
          },
          cursor: { fill: 'var(--tb-hover)' },
        }}
      >
        {compared?.known && (
          <Line
            dataKey="previous"
            stroke="var(--tb-faint)"
            strokeWidth={1.5}
            strokeDasharray="4 3"
            dot={false}
            activeDot={false}
            isAnimationActive={false}
          />
        )}
        {chartMarks(outlook, buckets)}
      </BarChart>
    </div>
  )
}

// Floats for the height of a column; what is read comes from the exact text.
function toPoint({ start, channels, previousCents }: ChartBucket): Record<string, string | number> {
  const heights = [...channels].map(([id, figures]) => [id, Number(amountOf(figures))] as const)
  return { start, ...Object.fromEntries(heights), ...(previousCents && { previous: Number(previousCents) }) }
}

function plain(value: number): string {
  return value.toFixed(4)
}
