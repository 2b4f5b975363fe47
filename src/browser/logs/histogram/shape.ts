// Where bars stand and how tall their parts are, in whole pixels, so that every gap is as wide as the next.

export interface Place {
  readonly x: number
  readonly width: number
}

/** What is not nothing is seen, however little it is. */
const LEAST_HEIGHT = 1.5

/** So many bars across a width. */
export function placesOf(count: number, width: number): Place[] {
  const gap = width / count >= 10 ? 2 : width / count >= 3 ? 1 : 0
  return Array.from({ length: count }, (_, n) => {
    const x = Math.round((n * width) / count)
    return { x, width: Math.max(1, Math.round(((n + 1) * width) / count) - x - gap) }
  })
}

/** The heights of one bar's parts; together never more than the highest bar may be. */
export function partHeights(values: readonly number[], highest: number, height: number): number[] {
  const heights = values.map((value) => (value > 0 ? Math.max(LEAST_HEIGHT, (value / highest) * height) : 0))
  const over = heights.reduce((sum, each) => sum + each, 0) - height
  const tallest = heights.indexOf(Math.max(...heights))
  return over > 0 ? heights.map((each, n) => (n === tallest ? Math.max(LEAST_HEIGHT, each - over) : each)) : heights
}

/** One path per series: a thousand rectangles would be slower to draw than a dozen paths. */
export function seriesPaths(
  bars: readonly (readonly number[])[],
  places: readonly Place[],
  height: number,
): { readonly highest: number; readonly paths: readonly string[] } {
  const totals = bars.map((values) => values.reduce((sum, value) => sum + value, 0))
  const highest = Math.max(0, ...totals)
  const paths: string[] = (bars[0] ?? []).map(() => '')
  bars.forEach((values, n) => {
    const place = places[n]
    if (!place || highest === 0) return
    let y = height
    partHeights(values, highest, height).forEach((part, series) => {
      if (part === 0) return
      y -= part
      paths[series] += `M${place.x} ${y.toFixed(1)}h${place.width}v${part.toFixed(1)}h-${place.width}z`
    })
  })
  return { highest, paths }
}
