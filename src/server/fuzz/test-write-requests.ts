// Requests that may change something: keys, sessions and imports.
import fc from 'fast-check'
import { channels } from '#contract/channels/index.ts'
import { permissions } from '#contract/permissions.ts'
import { sendzenLine } from '../test-fixtures.ts'
import { oddText } from './test-odd-texts.ts'
import { oddValue, rawJson } from './test-odd-values.ts'
import { percent, type Unsigned, withJson } from './test-request.ts'

/** Makes keys, and changes and revokes those of these ids. */
export function keyRequest(ids: readonly string[]): fc.Arbitrary<Unsigned> {
  const held = fc.oneof(
    { weight: 3, arbitrary: fc.array(fc.constantFrom<unknown>(...permissions), { maxLength: 3 }) },
    { weight: 1, arbitrary: oddValue },
  )
  const label = fc.oneof(fc.constant<unknown>('Made by a test'), oddValue)
  const body = fc.record(
    {
      label,
      permissions: held,
      projectId: oddValue,
      masked: fc.oneof(fc.boolean(), oddValue),
      expiresAt: fc.oneof(fc.constant(null), oddValue),
    },
    { requiredKeys: [] },
  )
  const id = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...ids) }, { weight: 1, arbitrary: oddText.map(percent) })
  return fc.oneof(
    body.map((each) => withJson('POST', '/api/keys', each)),
    fc
      .tuple(fc.constantFrom('PATCH', 'DELETE', 'GET', 'PUT'), id, body)
      .map(([method, at, each]) => withJson(method, `/api/keys/${at}`, each)),
  )
}

export const sessionRequest: fc.Arbitrary<Unsigned> = fc
  .tuple(fc.constantFrom('POST', 'POST', 'GET', 'DELETE'), fc.oneof(oddText, oddValue))
  .map(([method, key]) => withJson(method, '/api/session', { key }))

/** Lines of one project; a field of the row, or of the line as a whole, is odd. */
export function importRequest(project: string, ids: readonly string[]): fc.Arbitrary<Unsigned> {
  const requests = channels.map((channel) => {
    const key = fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom(...channel.fields.map((field) => field.key)) },
      { weight: 1, arbitrary: oddText },
    )
    const change = fc.dictionary(key, oddValue, { maxKeys: 3 })
    const right = {
      createdAt: '2026-06-16T03:27:33.084Z',
      projectId: project,
      [channel.contact]: '+15551234567',
      [channel.own]: '+15550001111',
      [channel.status]: 'Sent',
      [channel.title]: 'a',
    }
    const row = fc
      .tuple(fc.constantFrom(...ids), change)
      .map(([_id, odd]) => rawJson({ _id, ...right, ...odd, projectId: project, project }))
    const event = oddValue.map((payload) =>
      sendzenLine(638_500_000_000_000_065n, payload).replace('"12345"', `"${project}"`),
    )
    const line = fc.oneof(
      { weight: 4, arbitrary: channel.cost === null ? event : row },
      { weight: 1, arbitrary: row },
      { weight: 1, arbitrary: oddValue.map(rawJson) },
      { weight: 1, arbitrary: oddText },
    )
    const id = fc.oneof(
      { weight: 9, arbitrary: fc.constant(channel.id) },
      { weight: 1, arbitrary: oddText.map(percent) },
    )
    return fc
      .tuple(
        id,
        fc.array(line, { maxLength: 4 }),
        fc.constantFrom('application/x-ndjson', 'application/json', 'text/plain', 'nonsense'),
      )
      .map(([at, lines, type]) => ({
        method: 'POST',
        url: `/api/import?channel=${at}`,
        headers: { 'content-type': type },
        body: lines.join('\n'),
      }))
  })
  return fc.oneof(...requests)
}
