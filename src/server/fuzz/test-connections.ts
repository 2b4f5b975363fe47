// What a connection may carry that is no proper request: broken heads, lengths that lie, several requests at once, aborts.
import { oddTexts } from './test-odd-texts.ts'
import { type Ending, toBytes } from './test-socket.ts'

export interface Connection {
  readonly name: string
  readonly chunks: readonly Buffer[]
  /** Where the request goes, where the form of an error depends on it. */
  readonly url?: string
  readonly end?: Ending
  /** Methods of the requests, where an answer has no body. */
  readonly methods?: readonly string[]
  /** Statuses of the answers, in order; `undefined` where the parser decides how many there are. */
  readonly statuses?: readonly number[]
}

const LIST = '/api/sms-log/get-list'
const text = (lines: string): Buffer => Buffer.from(lines.replaceAll('\n', '\r\n'), 'latin1')

/** Connections of the caller with this header. */
export function connections(key: string): readonly Connection[] {
  const auth = `Host: localhost\nConnection: close\nApiKey: ${key}\n`
  const head = (extra: string, first = `POST ${LIST} HTTP/1.1`) => text(`${first}\n${auth}${extra}\n`)
  const json = 'Content-Type: application/json\n'
  const get = (url: string) => ({ name: `GET ${url}`, url, chunks: [head('', `GET ${url} HTTP/1.1`)] })
  const one = (name: string, chunk: Buffer, statuses?: readonly number[]): Connection => ({
    name,
    chunks: [chunk],
    ...(statuses && { statuses }),
  })
  const cut = (name: string, chunk: Buffer): Connection => ({ name, chunks: [chunk], end: 'ours' })
  const list = toBytes({
    method: 'POST',
    url: LIST,
    headers: { apikey: key, connection: 'keep-alive', 'content-type': 'application/json' },
    body: '{}',
  })
  const last = toBytes({
    method: 'POST',
    url: LIST,
    headers: { apikey: key, 'content-type': 'application/json' },
    body: '{}',
  })
  return [
    ...[
      '%',
      '/%',
      '/api/%zz',
      '/api/sms-log/%ff/get-item',
      '/api/sms-log/%00/raw',
      '/api/keys/%c0%ae',
      '/api/%E0%A4%A',
      '*',
      '//',
      'http://localhost/api/status',
      '/api/status#x',
      `/${'a'.repeat(500)}`,
      `/api/sms-log/${'a'.repeat(300)}/get-item`,
      '/api/sms-log/\xff/raw',
      '/api/lookup?number=%',
      '/api/lookup?%=%&%ff',
      '/v1/logs?nextPageToken=%',
      '/v1/logs/%',
    ].map(get),
    { name: 'nothing', chunks: [], end: 'ours', statuses: [] },
    one('noise', Buffer.from(oddTexts.join(''))),
    one('a TLS greeting', Buffer.from('16030100a5010000a10303', 'hex')),
    one('an HTTP/2 preface', text('PRI * HTTP/2.0\n\nSM\n\n')),
    one('another version', head('', `GET ${LIST} HTTP/9.9`), [400]),
    one('no version', text(`GET ${LIST}\n\n`), [401]),
    one('HTTP/1.0 without a host', text(`GET /healthz HTTP/1.0\n\n`), [200]),
    one('HTTP/1.1 without a host', text(`GET /healthz HTTP/1.1\nConnection: close\n\n`), [400]),
    one('an unknown method', head('', `NONSENSE ${LIST} HTTP/1.1`), [400]),
    one('CONNECT', head('', 'CONNECT localhost:443 HTTP/1.1')),
    one('an upgrade', head('Connection: upgrade\nUpgrade: websocket\nSec-WebSocket-Key: x\n', `GET ${LIST} HTTP/1.1`)),
    cut('an expectation of more', head(`${json}Expect: 100-continue\nContent-Length: 2\n`)),
    one('an expectation of nonsense', head(`${json}Expect: nonsense\nContent-Length: 0\n`), [200]),
    one('headers over the limit', head(`X: ${'x'.repeat(40_000)}\n`), [431]),
    one('thousands of headers', head('X: y\n'.repeat(2500))),
    one('a name with a space', head('A B: c\n'), [400]),
    one('a NUL in a value', head('A: b\0c\n'), [400]),
    one('a folded header', head('A: b\n c\n')),
    one('the key twice', head(`ApiKey: ${key}\n`), [401]),
    one('a length that is none', head('Content-Length: abc\n'), [400]),
    one('a negative length', head('Content-Length: -1\n'), [400]),
    one('two lengths', head('Content-Length: 2\nContent-Length: 3\n'), [400]),
    one('a length and chunks', head('Content-Length: 2\nTransfer-Encoding: chunked\n'), [400]),
    one('an unknown transfer encoding', head('Transfer-Encoding: gzip\n')),
    one('a length beyond the limit', head(`${json}Content-Length: 99999999\n`), [413]),
    one('a length of many digits', head(`${json}Content-Length: ${'9'.repeat(30)}\n`), [400]),
    cut('a length beyond what comes', Buffer.concat([head(`${json}Content-Length: 100\n`), Buffer.from('{"query":')])),
    one('a length short of what comes', Buffer.concat([head(`${json}Content-Length: 2\n`), Buffer.from('{}{}{}')])),
    one('chunks', Buffer.concat([head(`${json}Transfer-Encoding: chunked\n`), text('2\n{}\n0\n\n')]), [200]),
    one(
      'chunks of odd sizes',
      Buffer.concat([head(`${json}Transfer-Encoding: chunked\n`), text('zz\n{}\n0\n\n')]),
      [400],
    ),
    one(
      'chunks over the limit',
      Buffer.concat([head(`${json}Transfer-Encoding: chunked\n`), text(`200000\n${'x'.repeat(0x200000)}\n0\n\n`)]),
      [413],
    ),
    cut('chunks without an end', Buffer.concat([head(`${json}Transfer-Encoding: chunked\n`), text('2\n{}\n')])),
    cut(
      'an import without an end',
      Buffer.concat([head('Content-Length: 1000\n', 'POST /api/import?channel=sms HTTP/1.1'), Buffer.from('{"_id":')]),
    ),
    {
      name: 'a body in many pieces',
      chunks: [head(`${json}Content-Length: 12\n`), ...[...'{"query":{}}'].map((char) => Buffer.from(char))],
      statuses: [200],
    },
    {
      name: 'twenty requests at once',
      chunks: [Buffer.concat([...Array<Buffer>(19).fill(list), last])],
      statuses: Array(20).fill(200),
    },
    { name: 'noise after a request', chunks: [Buffer.concat([list, Buffer.from('\0\0\0nonsense')])] },
    {
      name: 'a request within a body',
      chunks: [Buffer.concat([head(`${json}Content-Length: ${last.length}\n`), last])],
      statuses: [400],
    },
    { name: 'an abort in the head', chunks: [list.subarray(0, 40)], end: 'abort' },
    {
      name: 'an abort in a body',
      chunks: [head(`${json}Content-Length: 500000\n`), Buffer.alloc(200_000, ' ')],
      end: 'abort',
    },
    {
      name: 'an abort in an import',
      chunks: [head('Content-Length: 500000\n', 'POST /api/import?channel=sms HTTP/1.1'), Buffer.alloc(200_000, 'x')],
      end: 'abort',
    },
    { name: 'an abort before the answer', chunks: [list, list, list], end: 'abort' },
  ]
}
