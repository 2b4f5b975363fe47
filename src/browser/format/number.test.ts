import { expect, test } from 'vitest'
import { formatCompact, formatNumber, formatPercent } from './number.ts'

const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ')

test('writes figures in each language', () => {
  expect(formatNumber(48201, 'en')).toBe('48,201')
  expect(plain(formatNumber(48201, 'ru'))).toBe('48 201')
  expect(formatCompact(48201, 'en')).toBe('48.2K')
  expect(plain(formatCompact(48201, 'ru'))).toBe('48,2 тыс.')
  expect(formatPercent(0.9714, 'en')).toBe('97.1%')
  expect(plain(formatPercent(0.9714, 'ru'))).toBe('97,1 %')
})
