// The page of bench/bare, built and served as the console is: same tools, same target, same compression, same server.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import fastify from 'fastify'
import { build } from 'vite'
import { compression, defineAlgorithm } from 'vite-plugin-compression2'
import { registerStaticSite } from '../../src/server/http/static-site.ts'

export interface BarePage {
  /** `http://127.0.0.1:<port>` */
  readonly url: string
  /** Where its files are. */
  readonly directory: string
  readonly stop: () => Promise<void>
}

export async function serveBarePage(): Promise<BarePage> {
  const directory = mkdtempSync(join(tmpdir(), 'tollbook-bare-'))
  await build({
    configFile: false,
    root: 'bench/bare',
    logLevel: 'warn',
    plugins: [
      react(),
      compression({
        include: /\.(js|css|html)$/,
        threshold: 1024,
        algorithms: [defineAlgorithm('gzip', { level: 9 }), defineAlgorithm('brotliCompress', {})],
      }),
    ],
    build: { outDir: directory, emptyOutDir: true, target: 'es2023', reportCompressedSize: false },
  })
  const app = fastify()
  await registerStaticSite(app, directory)
  const url = await app.listen({ host: '127.0.0.1', port: 0 })
  const stop = async () => {
    await app.close()
    rmSync(directory, { recursive: true, force: true })
  }
  return { url, directory, stop }
}
