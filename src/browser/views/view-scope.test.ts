import { expect, test } from 'vitest'
import type { SavedView } from '#contract/routes/views.ts'
import { defaultOf } from './default-view.ts'
import { shows, type ViewScope } from './view-scope.ts'

const scope = (search: string): ViewScope => ({
  ...{ page: 'costs', kind: 'report', search, range: { preset: 'all' }, fixed: undefined },
  // As a page does that knows no `x`.
  rewrite: (address) => address.replace('&x=1', ''),
  path: (address) => `/costs?${address}`,
})

test('filters mean the same in any order, and what the page no longer knows means nothing', () => {
  expect(shows(scope('a=1&b=2'), 'b=2&a=1')).toBe(true)
  expect(shows(scope('a=1&b=2'), 'a=1&b=2&x=1')).toBe(true)
  expect(shows(scope('a=1&b=2'), 'a=1')).toBe(false)
  expect(shows(scope('a=1'), 'a=2')).toBe(false)
})

const view = (id: string, more: Partial<SavedView>): SavedView => ({
  ...{ id, page: 'costs', channel: null, name: id, search: '', scope: 'project', projectId: null, isDefault: true },
  ...{ isPinned: false, createdBy: 'Owner', updatedAt: '', mayChange: false },
  ...more,
})

test('one’s own default is opened before that of the project, and that before everybody’s', () => {
  const everybody = view('everybody', {})
  const project = view('project', { projectId: 'one' })
  const own = view('own', { scope: 'personal' })
  const elsewhere = view('elsewhere', { page: 'other', scope: 'personal' })
  const plain = view('plain', { scope: 'personal', isDefault: false })
  expect(defaultOf([elsewhere, plain, everybody, project, own], 'costs')).toBe(own)
  expect(defaultOf([elsewhere, plain, everybody, project], 'costs')).toBe(project)
  expect(defaultOf([elsewhere, plain, everybody], 'costs')).toBe(everybody)
  expect(defaultOf([elsewhere, plain], 'costs')).toBeUndefined()
})
