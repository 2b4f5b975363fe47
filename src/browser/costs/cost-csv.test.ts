import { expect, test } from 'vitest'
import { costCsv } from './cost-csv.ts'
import type { Line, Step } from './lines.ts'

const none = {
  count: 0,
  chargedCount: 0,
  estimatedInUSDCents: '0',
  estimatedCount: 0,
  notChargedCount: 0,
  unknownCount: 0,
  arrivedCount: 0,
  failedCount: 0,
}
const figures = (count: number, costInUSDCents: string, unknownCount = 0) => ({
  ...none,
  count,
  chargedCount: count - unknownCount,
  unknownCount,
  costInUSDCents,
})

function line(path: Line['path'], now: Line['figures'], previous?: Line['figures']): Line {
  return { key: JSON.stringify(path), path, figures: now, previous }
}

const team = (id: string | null, label: string | null): Step => ({ dimension: 'team', id, label })
const status = (id: string): Step => ({ dimension: 'status', id, label: id })

const common = {
  total: figures(3, '300'),
  nameOf: ({ id, label }: Step) => (id === null ? '(unallocated)' : (label ?? id)),
  dimensionLabel: (dimension: string) => dimension,
  columnLabel: (column: string) => column,
}

function read(csv: string): string[][] {
  const lines = csv.replace('\uFEFF', '').trimEnd().split('\r\n')
  return lines.map((each) => each.split(','))
}

test('has the innermost lines, ids beside names, and exact amounts', () => {
  const lines = [
    line([team('t', 'Platform')], figures(3, '300')),
    line([team('t', 'Platform'), status('Sent')], figures(2, '199.999999'), figures(1, '0.1')),
    line([team('t', 'Platform'), status('Failed')], figures(1, '100.000001'), figures(0, '0')),
  ]
  const [heads = [], ...rows] = read(costCsv({ ...common, lines, by: ['team', 'status'], compared: true }))
  const column = (name: string) => rows.map((row) => row[heads.indexOf(name)])
  expect(heads.slice(0, 3)).toEqual(['team', 'team ID', 'status'])
  expect(column('status')).toEqual(['Sent', 'Failed'])
  expect(column('team ID')).toEqual(['t', 't'])
  expect(column('cost')).toEqual(['1.99999999', '1.00000001'])
  expect(column('share')).toEqual(['0.666667', '0.333333'])
  expect(column('previousAmount')).toEqual(['0.001', '0'])
  expect(column('change')).toEqual(['1.99899999', '1.00000001'])
})

test('leaves out what is not compared and what is not known', () => {
  const lines = [line([team(null, null)], figures(3, '0', 3))]
  const [heads = [], row = []] = read(costCsv({ ...common, lines, by: ['team'], compared: false }))
  expect(heads).not.toContain('change')
  expect([row[heads.indexOf('amount')], row[heads.indexOf('unknown')]]).toEqual(['', '3'])
})

test('gives a spreadsheet nothing to calculate', () => {
  const lines = [line([team('=1+1', '=HYPERLINK("x")')], figures(1, '1'))]
  const csv = costCsv({ ...common, lines, by: ['team'], compared: false })
  expect(csv).toContain(`"'=HYPERLINK(""x"")",'=1+1,1,`)
})
