import { describe, expect, it } from 'vitest'
import { defaultColumnKeys } from '#browser/logs/data/list-fields.ts'
import { channels } from '#contract/channels/index.ts'
import { columnKeys } from '#contract/view-state.ts'
import { clampWidth, WIDTH_LIMITS } from './column-sizes.ts'
import { logColumns } from './columns.ts'
import { type LayoutInput, layoutProperties } from './table-layout.ts'

describe.each(channels.map((channel) => [channel.id, channel] as const))('the layout of %s', (_id, channel) => {
  const layout: LayoutInput = {
    columns: logColumns(channel, defaultColumnKeys(channel)),
    pinned: new Set([channel.time]),
    widths: {},
    dated: false,
    times: 'clock',
    chosen: false,
  }
  const tracks = (text: string | undefined) => text?.split(' ').length

  it('has a track for each column, the box before them and the buttons after them', () => {
    const { '--columns': columns, '--columns-narrow': narrow, '--least-narrow': least } = layoutProperties(layout)
    expect(tracks(columns)).toBe(layout.columns.length + 2)
    expect(tracks(narrow)).toBeLessThanOrEqual(layout.columns.length + 2)
    expect(least).toBe('0px')
    const { '--columns-tight': tight } = layoutProperties(layout)
    expect(tracks(tight)).toBeLessThan(tracks(narrow) ?? 0)
  })

  it('leaves none of the columns out that the reader chose, and scrolls instead', () => {
    const all = { ...layout, columns: logColumns(channel, columnKeys(channel)), chosen: true }
    const properties = layoutProperties(all)
    expect(properties['--columns-narrow']).toBe(properties['--columns'])
    expect(Number.parseInt(properties['--least'] ?? '', 10)).toBeGreaterThan(2000)
    expect(properties['--least-narrow']).toBe(properties['--least'])
  })

  it('gives a resized column its own width and a pinned one a place that is known', () => {
    const pinned = new Set([channel.time, channel.contact])
    const properties = layoutProperties({ ...layout, pinned, widths: { [channel.time]: 100, [channel.title]: 333 } })
    expect(properties['--columns']).toContain('333px')
    expect(properties['--pin-0']).toBe('28px')
    expect(properties['--pin-1']).toBe(`${28 + 100 + 16}px`)
  })
})

describe('widths', () => {
  it('stay within what can be read and seen', () => {
    expect(clampWidth(-5)).toBe(WIDTH_LIMITS.least)
    expect(clampWidth(1e6)).toBe(WIDTH_LIMITS.most)
    expect(clampWidth(120.4)).toBe(120)
  })
})
