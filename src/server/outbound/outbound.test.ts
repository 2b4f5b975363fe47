import { describe, expect, it } from 'vitest'
import { makeSender } from '../budgets/alerts/send-webhook.ts'
import { checkSource } from '../mirror/source-config.ts'
import { serveTest } from '../mirror/upstream/test-http.ts'
import { openUpstream } from '../mirror/upstream/upstream.ts'
import { guardFetch } from './guard-fetch.ts'
import { isLinkedOnly } from './linked-only.ts'
import { isPublicAddress } from './public-address.ts'

const linked = [
  '169.254.169.254',
  '169.254.0.1',
  '0.0.0.0',
  'fe80::1',
  'fe80::1%eth0',
  '[fd00:ec2::254]',
  '::ffff:169.254.169.254',
  '100.100.100.200',
]

describe('an address of the link', () => {
  it.each(linked)('%s is told, and is not public', (address) => {
    expect(isLinkedOnly(address)).toBe(true)
    expect(isPublicAddress(address)).toBe(false)
  })

  it.each(['10.0.0.5', '192.168.1.10', '127.0.0.1', '172.16.3.4', 'fd12::5', '::1', '8.8.8.8', 'oneuptime.internal'])(
    '%s is none: sources live in private networks',
    (address) => expect(isLinkedOnly(address)).toBe(false),
  )

  it.each(['http://169.254.169.254/latest', 'http://[fe80::1]', 'http://2852039166', 'http://0xa9fea9fe', 'http://0/'])(
    'is no source: %s',
    (url) => {
      const source = { id: 'a', kind: 'oneuptime', url, secret: 'secret-of-the-tests' }
      expect(checkSource(source)).toEqual({ mistake: { field: 'url', message: expect.stringContaining('link') } })
    },
  )

  it.each(['file:///etc/passwd', 'gopher://x', 'http://user:word@host', 'http://host/?a=b'])('nor is %s', (url) => {
    const source = { id: 'a', kind: 'oneuptime', url, secret: 'secret-of-the-tests' }
    expect(checkSource(source)).toMatchObject({ mistake: { field: 'url' } })
  })
})

describe('a name', () => {
  it('that leads to a refused address is not asked, whatever it resolved to before', async () => {
    const server = await serveTest(() => ({ body: {} }))
    const url = server.url.replace('127.0.0.1', 'localhost')
    const ask = () =>
      openUpstream({ url, secret: 'secret-of-the-tests', requestsPerSecond: 1000 }, {}, {}).ask(
        { path: '/' },
        new AbortController().signal,
      )
    const stop = guardFetch((address) => address === '127.0.0.1')
    await expect(ask()).rejects.toMatchObject({ kind: 'unreachable', message: expect.stringContaining('of the link') })
    expect(server.requests).toEqual([])
    stop()
    expect(await ask()).toBe('{}')
    await server.close()
  })

  it('of the link is told nothing by a webhook either, where private networks may be told', async () => {
    const send = makeSender({ allowPrivate: true })
    for (const host of ['169.254.169.254', '[fe80::1]', '0.0.0.0'])
      expect(await send({ url: `http://${host}/`, secret: 's' }, '{}')).toMatchObject({
        delivered: false,
        status: null,
      })
  })
})
