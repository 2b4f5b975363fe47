// Requests whose bytes are wrong: cut bodies, other encodings, bodies over the limit, odd headers.
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { BODY_BYTES } from '../http/read-bodies.ts'
import { oddText } from './test-odd-texts.ts'
import type { Unsigned } from './test-request.ts'

const types = [
  'application/json; charset=utf-16',
  'application/JSON',
  'text/plain',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'application/json;',
  ';',
  '',
  '*/*',
  'application/vnd.api+json',
  'application/octet-stream',
  'application/json, text/plain',
]
const encodings = ['gzip', 'br', 'deflate', 'identity', 'gzip, gzip', 'nonsense', '']
const headerNames = [
  'accept',
  'accept-encoding',
  'accept-version',
  'authorization',
  'content-type',
  'content-language',
  'cookie',
  'expect',
  'forwarded',
  'host',
  'if-none-match',
  'origin',
  'projectid',
  'range',
  'referer',
  'sec-fetch-site',
  'tenantid',
  'transfer-encoding',
  'upgrade',
  'user-agent',
  'x-forwarded-for',
  'x-http-method-override',
]

/** As a program may write it into a header: no line ends, one byte a character. */
export const headerText = oddText.map((text) => text.replace(/[^\t\x20-\x7e\x80-\xff]/g, '?').slice(0, 3000))

type Change = (request: Unsigned, body: string) => Unsigned
const withBody =
  (change: (body: string) => string | Buffer): Change =>
  (request, body) => ({ ...request, body: change(body) })
const withHeader =
  (name: string, value: string): Change =>
  (request) => ({ ...request, headers: { ...request.headers, [name]: value } })

const bodies: readonly Change[] = [
  withBody((body) => Buffer.from(body, 'utf16le')),
  withBody((body) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(body, 'utf16le')])),
  withBody((body) => Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(body)])),
  withBody((body) => Buffer.concat([Buffer.from(body), Buffer.from([0xff])])),
  withBody((body) => Buffer.from(body.replace(/[a-z]/, '\xc3'), 'latin1')),
  withBody((body) => Buffer.from(body.replace(/"/, '"\xed\xa0\x80'), 'latin1')),
  withBody((body) => gzipSync(body)),
  (request, body) => ({
    ...request,
    body: gzipSync(body),
    headers: { ...request.headers, 'content-encoding': 'gzip' },
  }),
  withBody((body) => body.padEnd(BODY_BYTES + 1, ' ')),
  withBody((body) => body.padEnd(BODY_BYTES, ' ')),
  withBody((body) => `${body}${body}`),
  withBody((body) => body.replace(/^\{/, '{"query":1,')),
  withBody((body) => body.replaceAll('"', "'")),
  withBody((body) => body.replaceAll(':', '')),
  withBody((body) => `)]}',\n${body}`),
  withBody((body) => `query=${encodeURIComponent(body)}&query[status]=Sent&query[status][a]=1&__proto__[x]=1&a[[[=1`),
  withBody((body) => `\0${body}\0`),
  withBody(() => '['.repeat(200_000)),
  withBody(() => ''),
]

const change: fc.Arbitrary<Change> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...bodies) },
  {
    weight: 2,
    arbitrary: fc
      .double({ min: 0, max: 1, noNaN: true })
      .map((part) => withBody((body) => body.slice(0, Math.floor(body.length * part)))),
  },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 64 }).map((bytes) => withBody(() => Buffer.from(bytes))) },
  { weight: 2, arbitrary: fc.constantFrom(...types).map((type) => withHeader('content-type', type)) },
  { weight: 1, arbitrary: fc.constantFrom(...encodings).map((encoding) => withHeader('content-encoding', encoding)) },
  {
    weight: 2,
    arbitrary: fc.tuple(fc.constantFrom(...headerNames), headerText).map(([name, value]) => withHeader(name, value)),
  },
)

/** The request with one to three things wrong with its bytes. */
export function mangled(request: fc.Arbitrary<Unsigned>): fc.Arbitrary<Unsigned> {
  return fc
    .tuple(request, fc.array(change, { minLength: 1, maxLength: 3 }))
    .map(([given, changes]) =>
      changes.reduce<Unsigned>((each, one) => one(each, typeof each.body === 'string' ? each.body : '{}'), given),
    )
}
