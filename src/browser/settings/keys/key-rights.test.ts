import { expect, test } from 'vitest'
import { denialOfChanging, denialOfGiving, denialOfMaking, denialOfUnmasking } from './key-rights.ts'

const owner = { permissions: ['Project Owner' as const], masked: false }
const admin = { permissions: ['Project Admin' as const], masked: false }
const maskedAdmin = { ...admin, masked: true }

test('a Project Admin neither touches nor gives Project Owner', () => {
  const ownerKey = { permissions: ['Viewer' as const, 'Project Owner' as const] }
  expect(denialOfChanging(admin, ownerKey)).toBe('owner')
  expect(denialOfChanging(owner, ownerKey)).toBeUndefined()
  expect(denialOfChanging(admin, { permissions: ['Project Admin'] })).toBeUndefined()
  expect(denialOfGiving(admin, 'Project Owner')).toBe('owner')
  expect(denialOfGiving(admin, 'Project Admin')).toBeUndefined()
})

test('who sees masked data makes no key and unmasks none', () => {
  expect(denialOfMaking(maskedAdmin)).toBe('masked')
  expect(denialOfMaking(admin)).toBeUndefined()
  expect(denialOfUnmasking(maskedAdmin, { masked: true })).toBe('unmask')
  expect(denialOfUnmasking(maskedAdmin, { masked: false })).toBeUndefined()
  expect(denialOfUnmasking(admin, { masked: true })).toBeUndefined()
})
