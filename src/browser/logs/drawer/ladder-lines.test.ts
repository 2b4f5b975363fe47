import { expect, test } from 'vitest'
import type { LadderStep } from '#contract/routes/ladder.ts'
import { ladderLines } from './ladder-lines.ts'

const step = (status: string, source: LadderStep['source'] = 'receipt'): LadderStep => ({
  status,
  at: '2026-06-01T10:00:00.000Z',
  source,
})

const shown = (...steps: LadderStep[]) =>
  ladderLines(steps).map(({ status, tone, step: reported }) => `${status} ${tone}${reported ? '' : ' gap'}`)

test('shows a rung that was passed without a report as a gap', () => {
  expect(shown(step('read'))).toEqual(['sent unclear gap', 'delivered unclear gap', 'read arrived'])
  expect(shown(step('sent'), step('played'))).toEqual([
    'sent moving',
    'delivered unclear gap',
    'read unclear gap',
    'played arrived',
  ])
})

test('expects nothing beyond the farthest step, and nothing before a failure', () => {
  expect(shown(step('sent'), step('delivered'))).toEqual(['sent moving', 'delivered arrived'])
  expect(shown(step('failed'))).toEqual(['failed failed'])
  expect(shown(step('sent', 'entry'), step('failed'))).toEqual(['sent moving', 'failed failed'])
})

test('shows a status that no ladder has last, without a promise', () => {
  expect(shown(step('delivered'), step('warning'))).toEqual([
    'sent unclear gap',
    'delivered arrived',
    'warning unclear',
  ])
})

test('shows nothing where only the entry speaks', () => {
  expect(shown()).toEqual([])
  expect(shown(step('read', 'entry'))).toEqual([])
})
