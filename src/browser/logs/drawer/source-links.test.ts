import { expect, test } from 'vitest'
import { channels } from '#contract/channels/index.ts'
import type { Source } from '#contract/routes/sources.ts'
import { causeFields } from '../data/list-fields.ts'
import { consoleOf, sourcePage } from './source-links.ts'

const channel = channels.find((each) => causeFields(each).length > 0)
const [field] = channel ? causeFields(channel) : []
if (!channel || !field) throw new Error('no channel with a cause')

// Casts, because only these members count.
const source = (consoleUrl: string | null, id = channel.id) =>
  ({ kind: 'oneuptime', consoleUrl, channels: [{ channel: id }] }) as unknown as Source

test('a console is known where only one source has the channel', () => {
  expect(consoleOf(channel, [source('https://one.example/'), source('https://other.example', 'other')])).toBe(
    'https://one.example',
  )
  expect(consoleOf(channel, [source('https://one.example'), source('https://two.example')])).toBeNull()
  expect([consoleOf(channel, []), consoleOf(channel, [source(null)])]).toEqual([null, null])
})

test('a page is named by project, section and id, never by a script', () => {
  const entry = { _id: 'x', projectId: 'p', [field.key]: { _id: 'a/b', title: 'T', name: 'N' } }
  expect(sourcePage('https://one.example', field, entry)).toBe('https://one.example/dashboard/p/incidents/a%2Fb')
  expect(sourcePage('javascript:alert(1)', field, entry)).toBeNull()
  expect(sourcePage('https://one.example', field, { _id: 'x', projectId: 'p' })).toBeNull()
})
