import type { z } from 'zod'

/** One operation: its stable id (also the browser's cache key), where it is, and what goes in and comes out. */
export interface Route<Request extends z.ZodType = z.ZodType, Response extends z.ZodType = z.ZodType> {
  readonly id: string
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  /** Fastify's and the browser's spelling: `/api/:resource/get-list`. */
  readonly path: string
  /** Body of a POST or PATCH; query string of a GET. */
  readonly request: Request
  readonly response: Response
}

export function defineRoute<Request extends z.ZodType, Response extends z.ZodType>(
  route: Route<Request, Response>,
): Route<Request, Response> {
  return route
}
