import { createHmac } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { isPublicAddress } from '../../outbound/public-address.ts'
import { makeSender } from './send-webhook.ts'
import { openReceiver, type Receiver } from './test-receiver.ts'

let receiver: Receiver
beforeAll(async () => {
  receiver = await openReceiver()
})
beforeEach(() => {
  receiver.answer(200)
  receiver.heard.length = 0
})
afterAll(() => receiver.close())

const secret = 'secret of the tests'
const send = makeSender({ allowPrivate: true, now: () => 1_700_000_000_999 })

describe('a message', () => {
  it('is signed together with its time, as a receiver would check it', async () => {
    expect(await send({ url: `${receiver.url}/hook?a=1`, secret }, '{"a":"ж"}')).toEqual({
      delivered: true,
      status: 200,
      problem: null,
    })
    const [heard] = receiver.heard
    expect([heard?.path, heard?.body, heard?.headers['content-type']]).toEqual([
      '/hook?a=1',
      '{"a":"ж"}',
      'application/json',
    ])
    const [, seconds, mac] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(String(heard?.headers['x-tollbook-signature'])) ?? []
    expect(seconds).toBe('1700000000')
    expect(mac).toBe(createHmac('sha256', secret).update(`${seconds}.${heard?.body}`).digest('hex'))
  })

  it('is not delivered by an answer that is no success, and follows nobody elsewhere', async () => {
    for (const status of [302, 404, 500]) {
      receiver.answer(status)
      expect(await send({ url: receiver.url, secret }, '{}')).toEqual({
        delivered: false,
        status,
        problem: `HTTP ${status}`,
      })
    }
    expect(receiver.heard.map(({ path }) => path)).toEqual(['/', '/', '/'])
  })

  it('that nobody answers is given up', async () => {
    receiver.answer(null)
    const impatient = makeSender({ allowPrivate: true, timeoutMs: 50 })
    expect(await impatient({ url: receiver.url, secret }, '{}')).toEqual({
      delivered: false,
      status: null,
      problem: 'no answer within 0.05 seconds',
    })
  })

  it('to where nobody listens says so', async () => {
    const gone = await openReceiver()
    await gone.close()
    expect(await send({ url: gone.url, secret }, '{}')).toMatchObject({ problem: 'the connection was refused' })
  })
})

describe('the gateway’s own network', () => {
  const careful = makeSender({ allowPrivate: false })

  it('is not sent to, by its addresses or by a name', async () => {
    const port = new URL(receiver.url).port
    for (const host of ['127.0.0.1', '127.1', '2130706433', '0x7f000001', '[::1]', '[::ffff:127.0.0.1]', 'localhost']) {
      const answer = await careful({ url: `http://${host}:${port}/`, secret }, '{}')
      expect([host, answer]).toEqual([
        host,
        { delivered: false, status: null, problem: 'the address is not on the public Internet' },
      ])
    }
    expect(receiver.heard).toEqual([])
  })

  it.each([
    ...['10.1.2.3', '172.16.0.1', '172.31.255.255', '192.168.1.1', '169.254.169.254', '100.64.0.1', '0.0.0.0'],
    ...['224.0.0.1', '255.255.255.255', '198.18.0.1', '::', 'fe80::1', 'fc00::1', 'ff02::1', '64:ff9b::7f00:1'],
    ...['::ffff:10.0.0.1', '2002:7f00:1::', '2001:db8::1', 'no address'],
  ])('has %s', (address) => {
    expect(isPublicAddress(address)).toBe(false)
  })

  it.each(['1.1.1.1', '172.15.255.255', '172.32.0.1', '100.63.255.255', '2606:4700:4700::1111'])(
    'has not %s',
    (address) => {
      expect(isPublicAddress(address)).toBe(true)
    },
  )
})
