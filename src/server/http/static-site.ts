// The built console: hashed assets for a year, index.html for every page of it.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { ApiError } from '#contract/api-error.ts'

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
  app.setNotFoundHandler((request, reply) => {
    const isPage = (request.method === 'GET' || request.method === 'HEAD') && !/^\/(api|v1|assets)\//.test(request.url)
    if (page && isPage) return reply.sendFile('index.html')
    throw new ApiError(404, 'not_found', `There is nothing at ${request.method} ${request.url.split('?')[0]}.`)
  })
}
