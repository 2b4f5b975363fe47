// Posts a message to an address that a person wrote: to where it resolves now, and nowhere else.
import { createHmac } from 'node:crypto'
import { type ClientRequest, request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { isIP } from 'node:net'
import { guardedLookup } from '../../outbound/guarded-lookup.ts'
import { isLinkedOnly } from '../../outbound/linked-only.ts'
import { isPublicAddress } from '../../outbound/public-address.ts'

/** Waiting for an answer, all in all. */
const TIMEOUT_MS = 10_000

export interface Delivery {
  readonly delivered: boolean
  /** HTTP status; null where there was no answer. */
  readonly status: number | null
  /** Why it is not delivered; null when it is. */
  readonly problem: string | null
}

export interface Target {
  readonly url: string
  readonly secret: string
}

/** Sends a JSON text. Never rejects: what went wrong is in the answer. */
export type SendWebhook = (target: Target, message: string) => Promise<Delivery>

interface SenderOptions {
  /** Also to addresses of this machine and its network, though never of the link. */
  readonly allowPrivate: boolean
  readonly now?: () => number
  readonly timeoutMs?: number
}

export function makeSender({ allowPrivate, now = Date.now, timeoutMs = TIMEOUT_MS }: SenderOptions): SendWebhook {
  return async ({ url, secret }, message) => {
    try {
      const target = new URL(url)
      if (!/^https?:$/.test(target.protocol)) return failed('only http and https addresses are sent to')
      const host = target.hostname.replace(/^\[|\]$/g, '')
      const isAllowed = allowPrivate ? isNotLinked : isPublicAddress
      if (isIP(host) !== 0 && !isAllowed(host)) return failed(REFUSED)
      const outgoing = { secret, message, seconds: Math.floor(now() / 1000), isAllowed }
      const status = await post(target, outgoing, timeoutMs)
      // A redirect is an answer like any other: it may lead anywhere.
      return status >= 200 && status < 300
        ? { delivered: true, status, problem: null }
        : { delivered: false, status, problem: `HTTP ${status}` }
    } catch (error) {
      return failed(problemOf(error, timeoutMs))
    }
  }
}

const REFUSED = 'the address is not on the public Internet'

function isNotLinked(address: string): boolean {
  return !isLinkedOnly(address)
}

/** What a receiver checks: the time and the body, signed together, so that neither can be another's. */
export function signatureOf(secret: string, seconds: number, message: string): string {
  const mac = createHmac('sha256', secret).update(`${seconds}.${message}`).digest('hex')
  return `t=${seconds},v1=${mac}`
}

interface Outgoing {
  readonly secret: string
  readonly message: string
  readonly seconds: number
  readonly isAllowed: (address: string) => boolean
}

function post(target: URL, { secret, message, seconds, isAllowed }: Outgoing, ms: number): Promise<number> {
  const send = target.protocol === 'https:' ? requestHttps : requestHttp
  return new Promise((done, fail) => {
    const outgoing: ClientRequest = send(target, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(message),
        'user-agent': 'Tollbook',
        'x-tollbook-signature': signatureOf(secret, seconds, message),
      },
      // A connection of its own: a kept one was made to whatever the name meant then.
      agent: false,
      lookup: guardedLookup(isAllowed, REFUSED),
      signal: AbortSignal.timeout(ms),
    })
    outgoing.on('error', fail)
    outgoing.on('response', (response) => {
      done(response.statusCode ?? 0)
      // What it says is of no interest.
      response.destroy()
    })
    outgoing.end(message)
  })
}

function failed(problem: string): Delivery {
  return { delivered: false, status: null, problem }
}

const causes: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'the connection was refused',
  ECONNRESET: 'the connection was cut',
  ENOTFOUND: 'the name does not exist',
  EAI_AGAIN: 'the name could not be looked up',
  CERT_HAS_EXPIRED: 'its certificate has expired',
}

function problemOf(error: unknown, ms: number): string {
  if (!(error instanceof Error)) return String(error)
  if (error.name === 'TimeoutError' || error.name === 'AbortError') return `no answer within ${ms / 1000} seconds`
  const { code } = error as NodeJS.ErrnoException
  return causes[code ?? ''] ?? error.message
}
