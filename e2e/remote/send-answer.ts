// Sends an answer over the wire, whole or broken.
import type { ServerResponse } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import type { FaultKind } from './faults.ts'

export interface Answer {
  readonly status: number
  readonly body: string
  readonly headers?: Readonly<Record<string, string>>
}

export const json = (status: number, value: unknown): Answer => ({ status, body: JSON.stringify(value) })

const gateway: Answer = {
  status: 502,
  body: '<html><head><title>502 Bad Gateway</title></head><body><center><h1>502 Bad Gateway</h1></center></body></html>',
  headers: { 'content-type': 'text/html' },
}

/** Answers that stand in the place of the true one. */
const instead: Partial<Record<FaultKind, Answer>> = {
  rate_limited: { ...json(429, { message: 'Too many requests' }), headers: { 'retry-after': '1' } },
  server_error: json(500, { error: 'Server Error' }),
  bad_gateway: gateway,
  wrong_shape: json(200, { message: 'ok' }),
  unauthorized: json(401, { message: 'Unauthorized' }),
  forbidden: json(403, { message: 'Forbidden' }),
}

const SLOW_PARTS = 5
const SLOW_PART_MS = 150

/** Sends the answer that `make` gives, or what the fault makes of it. `clock` is the server's, milliseconds. */
export async function sendAnswer(
  response: ServerResponse,
  fault: FaultKind | null,
  clock: number,
  make: () => Answer,
): Promise<void> {
  if (fault === 'silence') return
  if (fault === 'reset_before') {
    response.socket?.destroy()
    return
  }
  const answer = (fault && instead[fault]) ?? make()
  const whole = Buffer.from(answer.body)
  const body = fault === 'truncated' ? whole.subarray(0, Math.floor(whole.length * 0.6)) : whole
  response.sendDate = false
  response.writeHead(answer.status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': body.length,
    date: new Date(clock).toUTCString(),
    ...answer.headers,
  })
  if (fault === 'reset_within') {
    response.write(body.subarray(0, Math.floor(body.length / 2)), () => response.socket?.destroy())
    return
  }
  if (fault === 'slow') {
    const part = Math.ceil(body.length / SLOW_PARTS)
    for (let at = 0; at < body.length; at += part) {
      response.write(body.subarray(at, at + part))
      await wait(SLOW_PART_MS)
    }
    response.end()
    return
  }
  response.end(body)
}
