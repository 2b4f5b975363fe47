import { describe, expect, it } from 'vitest'
import { defaultColumnKeys } from '#browser/logs/data/list-fields.ts'
import { noChoice } from '#browser/preferences/column-choices.ts'
import { channels } from '#contract/channels/index.ts'
import { columnKeys } from '#contract/view-state.ts'
import { movedColumn, shownColumns, withColumn, withPin } from './column-choice.ts'

describe.each(channels.map((channel) => [channel.id, channel] as const))('the columns of %s', (_id, channel) => {
  const shown = shownColumns(channel, noChoice, null)
  const extra = columnKeys(channel).filter((key) => !shown.keys.includes(key))

  it('are those of the definition, the time in sight, until somebody chooses', () => {
    expect(shown.keys).toEqual(defaultColumnKeys(channel))
    expect([...shown.pinned]).toEqual([channel.time])
    expect(shown.chosen).toBe(false)
  })

  it('are those of the reader, unless an address names others', () => {
    const choice = { ...noChoice, keys: [channel.title, channel.time] }
    expect(shownColumns(channel, choice, null)).toMatchObject({ keys: [channel.time, channel.title], chosen: true })
    expect(shownColumns(channel, choice, [channel.status]).keys).toEqual([channel.status])
  })

  it('survive names that the channel does not know', () => {
    expect(shownColumns(channel, { ...noChoice, keys: ['gone'], pinned: ['gone'] }, null).keys).toEqual(shown.keys)
  })

  it('come in before the figures, which end the line', () => {
    const [key = ''] = extra.filter((each) => each !== 'segments')
    const keys = withColumn(channel, shown.keys, key)
    expect(keys).toHaveLength(shown.keys.length + 1)
    expect(keys.at(-1)).toBe(channel.cost === null ? key : channel.cost)
  })

  it('move among those that are pinned as they are', () => {
    const [time = '', first = '', second = ''] = shown.keys
    expect(movedColumn(shown, first, 1).slice(0, 3)).toEqual([time, second, first])
    expect(movedColumn(shown, first, -1)).toEqual(shown.keys)
    expect(movedColumn(shown, first, 99).at(-1)).toBe(first)
    expect(movedColumn(shown, time, 1)).toEqual(shown.keys)
  })

  it('go to the front when they are pinned', () => {
    const pinned = withPin(shown, channel.title)
    expect(shownColumns(channel, { ...noChoice, pinned }, null).keys.slice(0, 2)).toEqual([channel.time, channel.title])
    const none = withPin(shown, channel.time)
    expect(shownColumns(channel, { ...noChoice, pinned: none }, null).pinned.size).toBe(0)
  })
})
