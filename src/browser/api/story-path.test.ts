import { expect, test } from 'vitest'
import { storyKind, storyPath } from './story-path.ts'

test('a range goes with what has no end by itself', () => {
  expect(storyPath('team', 'a', { preset: 'thisMonth' })).toBe('/story/team/a?range=thisMonth')
  expect(storyPath('team', 'a', { preset: 'last90d' })).toBe('/story/team/a')
  expect(storyPath('user', 'a', { from: '2026-10-01', to: null })).toBe('/story/user/a?from=2026-10-01')
  expect(storyPath('incident', 'a', { preset: 'thisMonth' })).toBe('/story/incident/a')
})

test('a word of the address is a kind of story, or none', () => {
  expect([storyKind('alert'), storyKind('monitor'), storyKind(undefined)]).toEqual(['alert', undefined, undefined])
})
