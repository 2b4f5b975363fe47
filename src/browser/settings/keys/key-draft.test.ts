import { expect, test } from 'vitest'
import type { ApiKey } from '#contract/routes/keys.ts'
import {
  badFields,
  draftOf,
  emptyDraft,
  expiryOf,
  type KeyDraft,
  keyChange,
  newKey,
  permissionsOf,
} from './key-draft.ts'

const zone = 'Europe/Berlin'
const now = Date.parse('2026-11-21T10:00:00Z')

const draft: KeyDraft = { ...emptyDraft('p1'), label: 'Export', reads: ['Read Call Log', 'Read SMS Log'] }

const key: ApiKey = {
  id: 'k1',
  label: 'Export',
  projectId: 'p1',
  projectLabel: null,
  permissions: ['Read SMS Log', 'Viewer', 'Project Admin'],
  rights: ['export'],
  masked: true,
  hint: 'abcd',
  state: 'active',
  createdAt: '2026-11-01T00:00:00.000Z',
  createdBy: 'Owner',
  expiresAt: '2026-12-24T07:30:00.000Z',
  lastUsedAt: null,
  revokedAt: null,
}

test('a role stands alone, and channels come in the order of the contract', () => {
  expect(permissionsOf(draft)).toEqual(['Read SMS Log', 'Read Call Log'])
  expect(permissionsOf({ ...draft, role: 'Viewer' })).toEqual(['Viewer'])
})

test('a day of expiry counts to its last minute in the reader’s zone', () => {
  const on = (date: string) => expiryOf({ ...draft, lifetime: 'date', date }, now, zone)
  expect(on('2026-11-21')).toBe('2026-11-21T22:59:00.000Z')
  expect(on('2026-07-01')).toBe('2026-07-01T21:59:00.000Z')
  expect(on('')).toBe('')
  expect(expiryOf({ ...draft, lifetime: '30' }, now, zone)).toBe('2026-12-21T10:00:00.000Z')
  expect(expiryOf({ ...draft, lifetime: 'never' }, now, zone)).toBeNull()
})

test('a key of one’s own project names no project', () => {
  expect(newKey(draft, now, zone)).toHaveProperty('projectId', 'p1')
  expect(newKey({ ...draft, projectId: null }, now, zone)).not.toHaveProperty('projectId')
})

test('rights that were not chosen are left to the gateway, none is a choice', () => {
  expect(newKey(draft, now, zone)).not.toHaveProperty('rights')
  expect(newKey({ ...draft, rights: [] }, now, zone)).toHaveProperty('rights', [])
})

test('every field that the gateway would refuse is named', () => {
  expect(badFields(newKey(draft, now, zone), now)).toEqual([])
  const worst = { ...emptyDraft(''), lifetime: 'date' as const, label: ' ' }
  expect(badFields(newKey(worst, now, zone), now)).toEqual(['label', 'projectId', 'permissions', 'expiresAt'])
  const yesterday = { ...draft, lifetime: 'date' as const, date: '2026-11-20' }
  expect(badFields(newKey(yesterday, now, zone), now)).toEqual(['expiresAt'])
  expect(badFields(newKey({ ...draft, label: 'x'.repeat(101) }, now, zone), now)).toEqual(['label'])
})

test('a form shows the strongest role of a key', () => {
  expect(draftOf(key, zone)).toMatchObject({ role: 'Project Admin', lifetime: 'date', date: '2026-12-24' })
  expect(draftOf({ ...key, permissions: ['Read SMS Log'], expiresAt: null }, zone)).toMatchObject({
    role: null,
    reads: ['Read SMS Log'],
    lifetime: 'never',
  })
})

test('a change holds what was touched and nothing else', () => {
  const before = draftOf(key, zone)
  expect(keyChange(before, before, now, zone)).toEqual({})
  expect(keyChange({ ...before, label: 'New' }, before, now, zone)).toEqual({ label: 'New' })
  expect(keyChange({ ...before, role: null }, before, now, zone)).toEqual({
    permissions: ['Read SMS Log'],
    rights: ['export'],
  })
  expect(keyChange({ ...before, rights: [] }, before, now, zone)).toEqual({ rights: [] })
  expect(keyChange({ ...before, masked: false, lifetime: 'never' }, before, now, zone)).toEqual({
    masked: false,
    expiresAt: null,
  })
  const later = { ...before, date: '2026-12-25' }
  expect(keyChange(later, before, now, zone)).toEqual({ expiresAt: '2026-12-25T22:59:00.000Z' })
})
