// Requests as a client makes them, from request to the last byte of the answer, over connections that are kept.
import type { Gateway } from '../../e2e/gateway.ts'
import type { GatewayRequest } from '../questions/question.ts'

/** The answer's text; throws what the gateway says is wrong. */
export async function ask(gateway: Gateway, { method, path, body }: GatewayRequest): Promise<string> {
  const answer = await gateway.fetch(path, { method, ...(body && { body }) })
  const text = await answer.text()
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`)
  return text
}

/** What a round trip takes by itself, and the cheapest answer that the engine has a part in: `SELECT 1`. */
export const floors: Readonly<Record<string, GatewayRequest>> = {
  'round trip (healthz)': { method: 'GET', path: '/healthz' },
  'round trip with SELECT 1': { method: 'GET', path: '/readyz' },
}
