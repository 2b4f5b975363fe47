// Which bars are named below the axis: as many as there is room for, at round times.
import type { Format } from '#browser/format/format-for.ts'
import type { HistogramBar } from '#contract/routes/explore.ts'
import { stepLength, type TimeStep } from '#contract/time-steps.ts'

export interface Tick {
  readonly bar: number
  readonly text: string
}

const ROOM = 76
const DAY = stepLength.P1D
const roundMinutes = [5, 10, 15, 30, 60, 120, 180, 360, 720, 1440]

export function ticksOf(bars: readonly HistogramBar[], step: TimeStep, width: number, format: Format): Tick[] {
  const most = Math.max(1, Math.floor(width / ROOM))
  return stepLength[step] < DAY ? timeTicks(bars, most, format) : dayTicks(bars, step, most, format)
}

/** `14:00`, and the day where one begins. */
function timeTicks(bars: readonly HistogramBar[], most: number, format: Format): Tick[] {
  const minutes = bars.map(({ from }) => minuteOfDay(format.time(from)))
  const at = (round: number) => bars.flatMap((_bar, n) => ((minutes[n] ?? 1) % round === 0 ? [n] : []))
  const round = roundMinutes.find((each) => at(each).length <= most)
  const chosen = round === undefined ? thin(at(1440), most) : at(round)
  return chosen.map((n) => {
    const from = bars[n]?.from ?? ''
    return { bar: n, text: minutes[n] === 0 ? format.bucketShort(from, 'day') : format.time(from).slice(0, 5) }
  })
}

function minuteOfDay(time: string): number {
  const [hours = '', minutes = '', seconds = ''] = time.split(':')
  return seconds === '00' ? Number(hours) * 60 + Number(minutes) : Number.NaN
}

function dayTicks(bars: readonly HistogramBar[], step: TimeStep, most: number, format: Format): Tick[] {
  const interval = stepLength[step] > 7 * DAY ? 'month' : 'day'
  const all = bars.map((_bar, n) => n)
  return thin(all, most).map((n) => ({ bar: n, text: format.bucketShort(bars[n]?.from ?? '', interval) }))
}

function thin(places: readonly number[], most: number): number[] {
  const stride = Math.ceil(places.length / most)
  return places.filter((_place, n) => n % stride === 0)
}
