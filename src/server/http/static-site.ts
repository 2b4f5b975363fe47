// The built console: hashed assets for a year, index.html for every page of it.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { ApiError } from '#contract/api-error.ts'

// Mantine sets styles on elements; scripts come from our own files alone.
const policy = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

export async function registerStaticSite(app: FastifyInstance, directory: string | undefined): Promise<void> {
  const page = directory !== undefined && existsSync(join(directory, 'index.html'))
  if (page) {
    await app.register(fastifyStatic, {
      root: directory,
      wildcard: false,
      preCompressed: true,
      cacheControl: false,
      setHeaders: (reply, path) => {
        const hashed = path.includes('/assets/')
        reply.setHeader('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache')
      },
    })
  }
  app.addHook('onSend', async (_request, reply) => {
    void reply.headers({
      'content-security-policy': policy,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    })
  })
  app.setNotFoundHandler((request, reply) => {
    const isPage = (request.method === 'GET' || request.method === 'HEAD') && !/^\/(api|v1|assets)\//.test(request.url)
    if (page && isPage) return reply.sendFile('index.html')
    throw new ApiError(404, 'not_found', `There is nothing at ${request.method} ${request.url.split('?')[0]}.`)
  })
}
