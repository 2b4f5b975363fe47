// Requests whose question stands in the query string: lookup and SendZen's document, with tokens and cursors.
import fc from 'fast-check'
import { storyKinds } from '#contract/routes/story.ts'
import { oddText } from './test-odd-texts.ts'
import { oddValue, rawJson } from './test-odd-values.ts'
import { percent, type Unsigned } from './test-request.ts'

/** Parameters of a query string: right, odd, twice, empty, without a value, or with broken percent-encoding. */
function params(names: readonly string[], right: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const name = fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom(...names) },
    { weight: 1, arbitrary: oddText.map(percent) },
  )
  const text = fc.oneof(
    { weight: 3, arbitrary: right.map(percent) },
    { weight: 3, arbitrary: oddText.map(percent) },
    {
      weight: 1,
      arbitrary: fc.constantFrom('%', '%zz', '%f', '%ff%fe', '%00', '+', '&', '=', '[]=1', '%ed%a0%80', '#'),
    },
  )
  const one = fc
    .tuple(name, fc.constantFrom('=', '=', '=', '=', '', '[]=', '[a]='), text)
    .map((parts) => parts.join(''))
  return fc.array(one, { maxLength: 4 }).map((all) => all.join('&'))
}

/** Tokens that were signed here and changed since, or never were. */
function tampered(genuine: string): fc.Arbitrary<string> {
  const changes = [
    genuine,
    genuine.slice(0, -1),
    `${genuine}.`,
    `${genuine}a`,
    genuine.split('.').reverse().join('.'),
    `${genuine.split('.')[0]}.`,
    `.${genuine.split('.')[1]}`,
    genuine.toLowerCase(),
    `${Buffer.from('["1","x"]').toString('base64url')}.${genuine.split('.')[1]}`,
  ]
  const payload = oddValue.map((value) => Buffer.from(rawJson(value)).toString('base64url').slice(0, 600))
  const cursor = fc.record({
    createdAt: fc.constantFrom(
      '2026-06-16 03:27:33.000000',
      '9999-99-99 99:99:99.999999',
      '0000-00-00 00:00:00.000000',
      '2026-02-31 25:61:61.000000',
    ),
    channel: oddText,
    id: oddText,
  })
  return fc.oneof(
    fc.constantFrom(...changes),
    payload,
    cursor.map((each) => Buffer.from(JSON.stringify(each)).toString('base64url')),
    oddText,
  )
}

const lookup = fc.oneof(
  fc
    .tuple(
      fc.oneof(
        fc.constantFrom('+15551234567', '4567', 'wamid.1', 'US.13491208655302741918', 'Ann Lee', '0958\n4567'),
        oddText,
      ),
      tampered(Buffer.from('{}').toString('base64url')),
    )
    .map(([number, cursor]) => `number=${percent(number)}&cursor=${percent(cursor)}`),
  params(['number', 'cursor', 'limit'], fc.constantFrom('+15551234567', '4567', '1', '100', '1e2', '0x10')),
)

function sendzenParams(token: string): fc.Arbitrary<string> {
  const right = fc.oneof(
    fc.constantFrom(
      'Incoming Message',
      'Message Status,Other',
      '638500000000000065',
      '20',
      '1',
      '-',
      '123456789012345',
    ),
    tampered(token),
  )
  return params(
    ['eventTypes', 'fromDate', 'toDate', 'phoneNumberId', 'url', 'pageSize', 'nextPageToken', 'phoneNumberId'],
    right,
  )
}

function get(path: string, query: fc.Arbitrary<string>): fc.Arbitrary<Unsigned> {
  return query.map((text) => ({ method: 'GET', url: `${path}?${text.slice(0, 8000)}` }))
}

const evidence = params(
  ['number', 'channels', 'direction', 'outcome', 'from', 'to', 'text', 'timezone', 'asOf', 'number'],
  fc.constantFrom('+15551234567', '0958', 'sms,call', 'outbound', 'failed', 'Asia/Tokyo', '2026-10-01', '1900-01-01'),
)

const suggest = params(
  ['text', 'limit', 'text'],
  fc.constantFrom('+1555', '0958', '567', 'ann', 'wamid.', 'US.1', '20'),
)

export const lookupRequest = fc.oneof(
  get('/api/lookup', lookup),
  get('/api/lookup/suggest', suggest),
  get('/api/lookup/evidence', evidence),
)

const audit = params(
  ['actions', 'outcome', 'actor', 'projectId', 'subject', 'text', 'from', 'to', 'mine', 'cursor', 'limit'],
  fc.constantFrom(
    ...['reveal', 'reveal,export', 'done', 'owner', '+15551234567', 'true', '7', '2026-10-01', '1900-01-01'],
    ...['2026-11-01 00:00:00.000000 a', '2026-02-31 00:00:00.000000 a', '0001-01-01 00:00:00.000000 a'].map((place) =>
      Buffer.from(place).toString('base64url'),
    ),
  ),
)

export const auditRequest = get('/api/audit', audit)

/** Ids of other things are right in form and of nothing here. */
export function storyRequest(ids: readonly string[]): fc.Arbitrary<Unsigned> {
  const right = fc.constantFrom(...storyKinds, ...ids, '2026-10-01', '2026-10-01T00:00:00.000Z', '1900-01-01')
  return get('/api/story', params(['kind', 'id', 'from', 'to', 'kind', 'id'], right))
}

export function sendzenRequest(token: string): fc.Arbitrary<Unsigned> {
  return get('/v1/logs', sendzenParams(token))
}
