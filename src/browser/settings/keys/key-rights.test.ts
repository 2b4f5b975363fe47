import { expect, test } from 'vitest'
import { emptyDraft } from './key-draft.ts'
import { denialOfMaking, denialOfUnmasking, mayGiveRight, permissionBeyond, rightsShown } from './key-rights.ts'

const owner = { permissions: ['Project Owner' as const], masked: false }
const admin = { permissions: ['Project Admin' as const], masked: false }
const reader = { permissions: ['Read SMS Log' as const], masked: false }
const maskedAdmin = { ...admin, masked: true }

test('nobody touches or gives a permission that they have not', () => {
  expect(permissionBeyond(admin, ['Viewer', 'Project Owner'])).toBe('Project Owner')
  expect(permissionBeyond(owner, ['Viewer', 'Project Owner'])).toBeUndefined()
  expect(permissionBeyond(admin, ['Project Admin', 'Read SMS Log'])).toBeUndefined()
  expect(permissionBeyond(reader, ['Read SMS Log', 'Read Call Log'])).toBe('Read Call Log')
})

test('who sees masked data makes no key and unmasks none', () => {
  expect(denialOfMaking(maskedAdmin)).toBe('masked')
  expect(denialOfMaking(admin)).toBeUndefined()
  expect(denialOfUnmasking(maskedAdmin, { masked: true })).toBe('unmask')
  expect(denialOfUnmasking(maskedAdmin, { masked: false })).toBeUndefined()
  expect(denialOfUnmasking(admin, { masked: true })).toBeUndefined()
})

test('rights follow the permissions until some are chosen, and never exceed one’s own', () => {
  const session = { mayReveal: false, mayExport: true, mayManageKeys: true }
  const draft = emptyDraft('p1')
  expect(rightsShown({ ...draft, role: 'Project Admin' }, session)).toEqual(['export', 'manage-keys'])
  expect(rightsShown({ ...draft, role: 'Viewer' }, session)).toEqual(['export'])
  expect(rightsShown({ ...draft, role: 'Project Admin', rights: [] }, session)).toEqual([])
  expect(mayGiveRight(session, 'reveal')).toBe(false)
})
