import { expect, test } from 'vitest'
import { billedChannels, channels } from '#contract/channels/index.ts'
import { parseView } from '#contract/view-state.ts'
import { rowsPath, statusesOf } from './rows-path.ts'

const range = { preset: 'last30d' } as const

test.each(channels.map((channel) => [channel.id, channel] as const))(
  '%s: a link says what it was given',
  (_, channel) => {
    const path = rowsPath(channel, { range, tone: 'arrived' }) ?? ''
    const { view, problems } = parseView(channel, new URLSearchParams(path.split('?')[1]))
    expect(problems).toEqual([])
    expect(view.range).toEqual(range)
    expect(view.filters).toEqual([{ key: channel.status, op: 'is', values: statusesOf(channel, 'arrived') }])
  },
)

test.each(billedChannels.map((channel) => [channel.id, channel] as const))(
  '%s: outcome and status meet',
  (_, channel) => {
    const [failed = '', ...others] = statusesOf(channel, 'failed')
    const filters = (op: 'is' | 'not' | 'empty', values: string[]) => ({
      range,
      tone: 'failed' as const,
      filters: [{ key: channel.status, op, values }],
    })
    const asked = (path: string | undefined) =>
      path && new URLSearchParams(path.split('?')[1]).getAll(channel.status).toSorted()
    expect(asked(rowsPath(channel, filters('is', [failed, ...statusesOf(channel, 'arrived')])))).toEqual([failed])
    expect(asked(rowsPath(channel, filters('not', [failed])))).toEqual(others.toSorted())
    expect(rowsPath(channel, filters('is', statusesOf(channel, 'arrived')))).toBeUndefined()
    expect(rowsPath(channel, filters('empty', []))).toBeUndefined()
  },
)

test('the dearest come first where there is a cost', () => {
  for (const channel of channels) {
    const sort = new URLSearchParams(rowsPath(channel, { range, dearest: true })?.split('?')[1]).get('sort')
    expect(sort).toBe(channel.cost && '-amountInUSDCents')
  }
})
