// Serves a contract route: the request is checked on the way in and the answer on the way out.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import { badRequest } from '#contract/api-error.ts'
import type { Route } from '#contract/routes/define-route.ts'
import type { Principal } from '../access/principal.ts'
import { requirePrincipal } from './authenticate.ts'

export interface Call<Input> {
  readonly input: Input
  readonly principal: Principal
  readonly request: FastifyRequest
  readonly reply: FastifyReply
}

/** Registers a route for signed-in callers. GET routes read the query string, others the body. */
export function registerRoute<Request extends z.ZodType, Response extends z.ZodType>(
  app: FastifyInstance,
  route: Route<Request, Response>,
  handle: (call: Call<z.output<Request>>) => Promise<z.input<Response>>,
  /** Bytes that a body may have, where it may have more than others. */
  options: { readonly bodyLimit?: number } = {},
): void {
  app.route({
    ...options,
    method: route.method,
    url: route.path,
    handler: async (request, reply) => {
      const principal = requirePrincipal(request)
      const input = parseInput(route.request, route.method === 'GET' ? request.query : (request.body ?? {}))
      return route.response.parse(await handle({ input, principal, request, reply }))
    },
  })
}

/** The input as the schema reads it, or a 400 that names the first field at fault. */
export function parseInput<Schema extends z.ZodType>(schema: Schema, given: unknown): z.output<Schema> {
  const parsed = schema.safeParse(given)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  const path = issue?.path.join('.')
  throw path
    ? badRequest(`${path}: ${issue?.message}`, path)
    : badRequest(`The request is not what this route takes: ${issue?.message}`)
}
