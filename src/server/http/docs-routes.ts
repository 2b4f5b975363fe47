// GET /api/openapi.json and the reference rendered from it at /api/docs. Both hold no data, so anybody may read them.
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { beforeScript, pageStyles, referencePage, startScript } from '../openapi/reference-page.ts'
import type { Deps } from './deps.ts'

const require = createRequire(import.meta.url)

async function writeDocument(version: string): Promise<string> {
  const { buildDocument } = await import('../openapi/build-document.ts')
  return JSON.stringify(buildDocument(version))
}

export function registerDocsRoutes(app: FastifyInstance, { version }: Pick<Deps, 'version'>): void {
  const open = { config: { open: true } }
  // Asked for by few, and dear to make: hundreds of schemas.
  let document: Promise<string> | undefined
  app.get('/api/openapi.json', open, async (_request, reply) => {
    // Tools of other origins read it too; it is the same for everybody.
    void reply.header('access-control-allow-origin', '*').header('cache-control', 'no-cache')
    document ??= writeDocument(version)
    return reply.type('application/json; charset=utf-8').send(await document)
  })

  const page = referencePage(`/api/docs/renderer.js?v=${version}`)
  const texts = [
    ['/api/docs', 'text/html', page],
    ['/api/docs/before.js', 'text/javascript', beforeScript],
    ['/api/docs/start.js', 'text/javascript', startScript],
    ['/api/docs/page.css', 'text/css', pageStyles],
  ] as const
  for (const [path, type, text] of texts) {
    app.get(path, open, async (_request, reply) =>
      reply.type(`${type}; charset=utf-8`).header('cache-control', 'no-cache').send(text),
    )
  }

  // 3.6 MB: compressed once, on the first request, and kept so.
  let renderer: Promise<Buffer> | undefined
  app.get('/api/docs/renderer.js', open, async (request, reply) => {
    keep(reply.type('text/javascript; charset=utf-8').header('vary', 'accept-encoding'))
    if (!String(request.headers['accept-encoding']).includes('gzip')) return reply.send(await readRenderer())
    renderer ??= readRenderer().then((bytes) => promisify(gzip)(bytes))
    return reply.header('content-encoding', 'gzip').send(await renderer)
  })

  app.get('/api/docs/inter.woff2', open, async (_request, reply) => {
    const styles = require.resolve('@fontsource-variable/inter')
    return keep(reply.type('font/woff2')).send(
      await readFile(join(dirname(styles), 'files/inter-latin-wght-normal.woff2')),
    )
  })
}

function readRenderer(): Promise<Buffer> {
  return readFile(join(dirname(require.resolve('@scalar/fastify-api-reference')), 'js/standalone.js'))
}

function keep(reply: FastifyReply): FastifyReply {
  return reply.header('cache-control', 'public, max-age=86400')
}
