// Bytes that no browser sends, over a real connection: paths out of the console's directory, answers split by what was
// asked, requests smuggled within others, and hosts that are not ours.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { channels } from '#contract/channels/index.ts'
import { buildApp } from '../app.ts'
import { exchange } from '../fuzz/test-socket.ts'
import { OWNER_KEY, openTestGateway, type TestGateway } from '../test-gateway.ts'

const OUTSIDE = 'lies-beside-the-console'
const EVIL = 'evil.test'

let gateway: TestGateway
let app: FastifyInstance
let port: number
const directory = mkdtempSync(join(tmpdir(), 'tollbook-files-'))

beforeAll(async () => {
  mkdirSync(join(directory, 'console', 'assets'), { recursive: true })
  writeFileSync(join(directory, 'console', 'index.html'), '<!doctype html><title>The console</title>')
  writeFileSync(join(directory, 'console', 'assets', 'main.js'), 'export {}')
  writeFileSync(join(directory, 'owner-key'), OUTSIDE)
  gateway = await openTestGateway()
  app = await buildApp({ ...gateway.deps, consoleDirectory: join(directory, 'console') })
  await app.listen({ port: 0, host: '127.0.0.1' })
  port = (app.server.address() as AddressInfo).port
})
afterAll(async () => {
  await app.close()
  await gateway.close()
  rmSync(directory, { recursive: true, force: true })
})

/** Everything that comes back until the connection ends. */
async function send(...lines: string[]): Promise<string> {
  const head = [...lines, 'Connection: close', '', ''].join('\r\n')
  return (await exchange(port, [Buffer.from(head, 'latin1')])).toString('latin1')
}

const get = (path: string, ...headers: string[]) =>
  send(`GET ${path} HTTP/1.1`, 'Host: localhost', `ApiKey: ${OWNER_KEY}`, ...headers)

const statusesIn = (answer: string) => [...answer.matchAll(/^HTTP\/1\.1 (\d{3})/gm)].map(([, status]) => Number(status))

describe('a path', () => {
  const ups = ['..', '%2e%2e', '%252e%252e', '.%2e', '..%00', '%c0%ae%c0%ae', '....', '..;', '\\..', '%5c..']
  const slashes = ['/', '%2f', '%252f', '\\', '%5c', '//', '%c0%af']
  const paths = ups.flatMap((up) =>
    slashes.flatMap((slash) => [
      `/${up}${slash}owner-key`,
      `/assets/${up}${slash}${up}${slash}owner-key`,
      `/assets/${`${up}${slash}`.repeat(9)}etc/passwd`,
    ]),
  )

  it('never leads out of the console’s directory', async () => {
    expect(await get('/assets/main.js')).toContain('export {}')
    const more = ['/assets/main.js%00.html', `/${directory}/owner-key`, `//${directory}/owner-key`, '/%00', '/assets/']
    for (const path of [...paths, ...more, `file://${directory}/owner-key`]) {
      const answer = await get(path)
      expect([path, answer]).toEqual([path, expect.not.stringMatching(/lies-beside|root:.*:0:0|ENOENT|EACCES/)])
      // The console's own page, or an error in the documented form; a body of a file is neither.
      expect([path, statusesIn(answer)]).toEqual([
        path,
        [expect.toSatisfy((status) => [200, 400, 404].includes(status))],
      ])
      if (answer.startsWith('HTTP/1.1 200')) expect(answer).toMatch(/The console|API reference|<title>/)
    }
  })
})

describe('a header', () => {
  const breaks = ['%0d%0a', '%0a', '%0d', '%E5%98%8A%E5%98%8D', '%c4%8d%c4%8a', '\\r\\n']
  const sms = channels[0]?.resource

  it('of an answer holds no line that was asked for', async () => {
    for (const each of breaks) {
      const text = `x${each}X-Injected:1${each}Set-Cookie:a=b`
      for (const path of [
        `/${text}`,
        `/assets/${text}`,
        `/api/${text}`,
        `/api/${sms}/${text}/get-item`,
        `/api/lookup?number=${text}`,
        `/api/lookup/evidence?number=5678&timezone=${text}`,
        `/api/lookup/evidence?number=${text}`,
        `/api/${sms}/live?ago=${text}`,
        `/v1/logs?nextPageToken=${text}`,
        `/api/rate-cards/${text}/csv`,
      ]) {
        const [head = ''] = (await get(path)).split('\r\n\r\n')
        expect([path, head]).toEqual([path, expect.not.stringMatching(/^(x-injected|set-cookie)/im)])
      }
    }
  })

  it('that names a file names a plain one, whatever its columns are called', async () => {
    const label = 'x"; filename="evil.exe\r\nX-Injected: 1'
    const labels = { createdAt: label, [label]: label }
    for (const { resource } of channels) {
      const answer = await gateway.post(`/api/${resource}/export`, { header: 'label', labels })
      expect(answer.statusCode).toBe(200)
      expect(answer.headers['content-disposition']).toMatch(/^attachment; filename="[a-z0-9-]+\.[a-z]+"$/)
      expect(answer.headers['x-injected']).toBeUndefined()
    }
  })

  it('of another origin’s choosing comes back in none of ours', async () => {
    for (const origin of [`https://${EVIL}`, 'null', `https://localhost.${EVIL}`]) {
      const answer = await get('/api/session', `Origin: ${origin}`)
      expect(answer).not.toMatch(/access-control-allow-credentials/i)
      expect(answer).not.toContain(EVIL)
    }
  })
})

describe('a request within another', () => {
  const hidden = `GET /api/status HTTP/1.1\r\nHost: localhost\r\nApiKey: ${OWNER_KEY}\r\n\r\n`
  const start = ['POST /api/session HTTP/1.1', 'Host: localhost', 'Content-Type: application/json']
  const chunked = `0\r\n\r\n${hidden}`
  const length = Buffer.byteLength(chunked)
  const shapes: readonly [string, readonly string[], string][] = [
    ['a length and chunks', [`Content-Length: ${length}`, 'Transfer-Encoding: chunked'], chunked],
    ['chunks and a length', ['Transfer-Encoding: chunked', 'Content-Length: 4'], chunked],
    [
      'chunks by two names',
      ['Transfer-Encoding: chunked', 'Transfer-Encoding: identity', 'Content-Length: 4'],
      chunked,
    ],
    ['chunks spelled oddly', [`Content-Length: ${length}`, 'Transfer-Encoding : chunked'], chunked],
    ['chunks behind a tab', [`Content-Length: ${length}`, 'Transfer-Encoding:\tchunked'], chunked],
    ['chunks behind a control', [`Content-Length: ${length}`, 'Transfer-Encoding: \x0bchunked'], chunked],
    ['an encoding that is none', [`Content-Length: ${length}`, 'Transfer-Encoding: xchunked'], chunked],
    ['two lengths', ['Content-Length: 0', `Content-Length: ${length}`], chunked],
    ['a length with a sign', ['Content-Length: +0'], hidden],
    ['a length in two parts', ['Content-Length: 0, 0'], hidden],
    ['a length that is none', ['Content-Length: 0x0'], hidden],
    ['a chunk with more behind its size', ['Transfer-Encoding: chunked'], `0;\n${hidden}`],
    ['a folded header', ['Content-Length: 0', ' X: y'], hidden],
    ['a header without its end', ['X: y\nContent-Length: 0'], hidden],
  ]

  it.each(shapes)('is never answered by the way of %s', async (_name, headers, body) => {
    const bytes = Buffer.from(`${[...start, ...headers].join('\r\n')}\r\n\r\n${body}`, 'latin1')
    const answer = (await exchange(port, [bytes], { end: 'ours' })).toString('latin1')
    expect(statusesIn(answer)).toEqual([400])
    expect(answer).not.toContain('"projects"')
  })
})

describe('a host that is not ours', () => {
  const paths = ['/', '/api/docs', '/api/openapi.json', '/api/status', '/api/nothing', '/nothing/', '/assets', '//']

  it('stands in no answer', async () => {
    for (const path of paths)
      for (const headers of [
        [`Host: ${EVIL}`],
        ['Host: localhost', `X-Forwarded-Host: ${EVIL}`, `Forwarded: host=${EVIL}`, `X-Original-URL: //${EVIL}/`],
        [`Host: localhost@${EVIL}`],
        [`Host: ${EVIL}:80#`],
      ]) {
        const answer = await send(`GET ${path} HTTP/1.1`, ...headers, `ApiKey: ${OWNER_KEY}`)
        expect([path, headers, answer]).toEqual([path, headers, expect.not.stringContaining(EVIL)])
      }
    // And no path is taken for a host.
    for (const path of [`//${EVIL}`, `//${EVIL}/%2f..`, `/\\${EVIL}`, `https://${EVIL}/`])
      expect([path, (await get(path)).split('\r\n\r\n')[0]]).toEqual([path, expect.not.stringMatching(/^location:/im)])
  })
})
