import { describe, expect, it } from 'vitest'
import { checkRoles, type Role, rolesOf } from './roles.ts'

function roles(...given: object[]): readonly Role[] {
  const checked = checkRoles(
    given.map((each) => ({ claim: 'groups', permissions: ['Viewer'], projects: ['p'], ...each })),
  )
  if ('mistake' in checked) throw new Error(checked.mistake)
  return checked
}

describe('rolesOf', () => {
  it('matches a value, one of several, and one that stands deeper', () => {
    const held = roles({ equals: 'desk' })
    expect(rolesOf({ groups: 'desk' }, held)).toBeDefined()
    expect(rolesOf({ groups: ['x', 'desk'] }, held)).toBeDefined()
    expect(
      rolesOf({ realm_access: { roles: ['desk'] } }, roles({ claim: 'realm_access.roles', equals: 'desk' })),
    ).toBeDefined()
    expect(
      rolesOf({ 'https://x.example/roles': ['desk'] }, roles({ claim: 'https://x.example/roles', equals: 'desk' })),
    ).toBeDefined()
    expect(rolesOf({ staff: true }, roles({ claim: 'staff', equals: true }))).toBeDefined()
  })

  it.each([
    [{}],
    [{ groups: 'Desk' }],
    [{ groups: 'desk ' }],
    [{ groups: ['help-desk'] }],
    [{ groups: { desk: true } }],
    [{ groups: null }],
    [{ group: 'desk' }],
  ])('does not match %j', (claims) => {
    expect(rolesOf(claims, roles({ equals: 'desk' }))).toBeUndefined()
  })

  it('reads no claim that nobody made', () => {
    expect(rolesOf({}, roles({ claim: 'constructor.name', equals: 'Object' }))).toBeUndefined()
    expect(rolesOf({}, roles({ claim: '__proto__', equals: 'x' }))).toBeUndefined()
  })

  it('adds up what matches, masked only where all of it is', () => {
    const held = roles(
      { equals: 'desk', permissions: ['ReadSmsLog'], rights: ['reveal'] },
      { equals: 'finance', permissions: ['Read Call Log'], rights: ['export'], masked: false, projects: ['q', 'p'] },
      { equals: 'boss', permissions: ['Project Owner'], projects: 'all' },
    )
    const both = rolesOf({ groups: ['desk', 'finance'] }, held)
    expect(both).toMatchObject({
      masked: false,
      projects: ['p', 'q'],
      permissions: ['Read SMS Log', 'Read Call Log'],
      rights: new Set(['reveal', 'export']),
      channels: new Set(['sms', 'call']),
      mayManageKeys: false,
    })
    expect(rolesOf({ groups: ['desk'] }, held)).toMatchObject({ masked: true, projects: ['p'], mayImport: false })
    // What usually comes with the permissions, where no rights are named.
    expect(rolesOf({ groups: ['boss'] }, held)).toMatchObject({ projects: 'all', masked: true, mayManageKeys: true })
  })
})

describe('checkRoles', () => {
  const good = { claim: 'groups', equals: 'desk', permissions: ['Viewer'], projects: 'all' }
  it.each([
    ['many', 'roles must be a list'],
    [[], 'roles must hold at least one role'],
    [['desk'], 'roles.0 must be an object'],
    [[good, { ...good, claim: undefined }], 'roles.1.claim must be the name of a claim'],
    [[{ ...good, equals: ['desk'] }], 'roles.0.equals must be a text, a number, true or false'],
    [[{ ...good, permissions: ['Emperor'] }], 'roles.0.permissions must be a list of Project Owner'],
    [[{ ...good, permissions: [] }], 'roles.0.permissions must be a list of'],
    [[{ ...good, rights: ['fly'] }], 'roles.0.rights must be a list of reveal'],
    [[{ ...good, masked: 'no' }], 'roles.0.masked must be true or false'],
    [[{ ...good, projects: [] }], 'roles.0.projects must be "all" or a list of project IDs'],
    [[{ ...good, projects: 'p' }], 'roles.0.projects must be "all" or a list of project IDs'],
    [[{ ...good, secret: 'x' }], 'roles.0 has secret, which is no known setting'],
  ])('says of %j what is wrong', (given, mistake) => {
    expect(checkRoles(given)).toEqual({ mistake: expect.stringContaining(mistake) })
  })
})
