import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { coversPermission, keyRights, permissions, readableChannels, usualRights } from '#contract/permissions.ts'
import { isGiving, requireMayGive, requireMayTouch, rightsGiven } from './giving.ts'
import { keyPrincipal, type Principal } from './principal.ts'
import type { StoredKey } from './stored-key.ts'

const plain: StoredKey = {
  id: '00000000-0000-4000-8000-000000000000',
  projectId: 'p',
  label: 'Plain',
  secretHash: '',
  hint: '',
  permissions: ['Viewer'],
  rights: ['export'],
  masked: false,
  createdAt: '2026-11-01T00:00:00.000Z',
  createdBy: 'Tests',
  expiresAt: '2026-12-01T00:00:00.000Z',
  revokedAt: null,
  changedAt: 0,
}

const anyKey = fc
  .record({
    permissions: fc.uniqueArray(fc.constantFrom(...permissions), { minLength: 1 }),
    rights: fc.uniqueArray(fc.constantFrom(...keyRights)),
    masked: fc.boolean(),
    expiresAt: fc.constantFrom(null, '2026-12-01T00:00:00.000Z', '2027-01-01T00:00:00.000Z'),
  })
  .map((held) => ({ ...plain, ...held }))

function may(check: () => void): boolean {
  try {
    check()
    return true
  } catch {
    return false
  }
}

const mayGive = (giver: Principal, key: StoredKey) => may(() => requireMayGive(giver, key))
const isSubset = <Item>(part: Iterable<Item>, whole: ReadonlySet<Item>) => [...part].every((each) => whole.has(each))

describe('nobody gives what they have not', () => {
  it('whatever is given opens no channel, has no right and shows nothing that the giver does not', () => {
    fc.assert(
      fc.property(anyKey, anyKey, (own, given) => {
        const giver = keyPrincipal(own)
        fc.pre(mayGive(giver, given))
        const made = keyPrincipal(given)
        expect(isSubset(made.channels, giver.channels)).toBe(true)
        expect(isSubset(made.rights, giver.rights)).toBe(true)
        expect(made.masked || !giver.masked).toBe(true)
        expect(giver.mayImport || !made.mayImport).toBe(true)
        expect(made.permissions.includes('Project Owner') && !giver.permissions.includes('Project Owner')).toBe(false)
      }),
      { numRuns: 500 },
    )
  })

  it('nor by going round: what a given key gives, its giver could have given', () => {
    fc.assert(
      fc.property(anyKey, anyKey, anyKey, (own, given, last) => {
        const giver = keyPrincipal(own)
        fc.pre(mayGive(giver, given) && mayGive(keyPrincipal(given), last))
        expect(mayGive(giver, last)).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  it('and everybody may give what they have', () => {
    fc.assert(
      fc.property(anyKey, (own) => {
        expect(mayGive(keyPrincipal(own), own)).toBe(true)
      }),
    )
  })

  it.each([
    [['Project Admin'], 'Project Owner', false],
    [['Project Admin'], 'Project Member', true],
    [['Project Member'], 'Project Admin', false],
    [['Viewer'], 'Project Member', false],
    [['Viewer'], 'Read All Project Resources', true],
    [['Viewer'], 'Read WhatsApp Log', true],
    [['Read SMS Log', 'Read Call Log', 'Read WhatsApp Log'], 'Viewer', false],
    [['Read SMS Log'], 'Read Call Log', false],
  ] as const)('%j covers %s: %s', (held, permission, covered) => {
    expect(coversPermission(held, permission)).toBe(covered)
  })

  it('takes all that a higher rank does to read as much', () => {
    for (const held of permissions)
      for (const each of permissions.filter((permission) => coversPermission([held], permission)))
        expect(isSubset(readableChannels([each]), new Set(readableChannels([held])))).toBe(true)
  })
})

describe('the rights given', () => {
  it('are those chosen, each once', () => {
    const viewer = keyPrincipal(plain)
    expect(rightsGiven(viewer, ['Viewer'], ['export', 'export'])).toEqual(['export'])
    expect(rightsGiven(viewer, ['Viewer'], [])).toEqual([])
  })

  it('are else the usual ones that the giver has', () => {
    const admin = keyPrincipal({ ...plain, permissions: ['Project Admin'], rights: ['manage-keys', 'reveal'] })
    expect(rightsGiven(admin, ['Project Admin'], undefined)).toEqual(['reveal', 'manage-keys'])
    expect(rightsGiven(admin, ['Viewer'], undefined)).toEqual([])
    expect(usualRights(['Viewer'])).toEqual(['export'])
  })
})

describe('a change gives something', () => {
  it.each([
    [{ permissions: ['Viewer', 'Read SMS Log'] }, true],
    [{ permissions: ['Project Admin'] }, true],
    [{ permissions: [] }, false],
    [{ rights: ['export', 'reveal'] }, true],
    [{ rights: [] }, false],
    [{ masked: true }, false],
    [{ expiresAt: null }, true],
    [{ expiresAt: '2026-12-01T00:00:00.001Z' }, true],
    [{ expiresAt: '2026-11-30T00:00:00.000Z' }, false],
    [{ label: 'Renamed' }, false],
  ] as const)('%j: %s', (change, gives) => {
    expect(isGiving(plain, { ...plain, ...change })).toBe(gives)
  })

  it('so does unmasking', () => {
    expect(isGiving({ ...plain, masked: true }, plain)).toBe(true)
  })
})

it('leaves alone the keys that may do more', () => {
  const member = keyPrincipal({ ...plain, permissions: ['Project Member'] })
  const touches = (permission: StoredKey['permissions'][number]) =>
    may(() => requireMayTouch(member, { permissions: ['Read SMS Log', permission] }))
  expect(['Project Owner', 'Project Admin'].some((each) => touches(each as 'Project Owner'))).toBe(false)
  expect(touches('Project Member') && touches('Viewer')).toBe(true)
})
