import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { compression, defineAlgorithm } from 'vite-plugin-compression2'
import { numberingPlans } from './numbering-plans.config.ts'
import { plainRoutes } from './plain-routes.config.ts'

// The Host stays what the browser asked for: the gateway takes its cookie from its own origin alone.
const gateway = { target: 'http://127.0.0.1:4400', changeOrigin: false }

const checking = /routes.(lookup-request|cents-text)|rates.rate\.ts/

/** Not what a library exports all of in one file: most of that nobody here asks for. */
const ours = /\/src\/|@tanstack/

interface Modules {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null
}

let logPage: Set<string> | undefined

/** The modules that a log page begins with. */
function ofLogPage(modules: Modules): Set<string> {
  logPage ??= reachable(resolve('src/browser/logs/LogPage.tsx'), modules, new Set())
  return logPage
}

function reachable(id: string, modules: Modules, found: Set<string>): Set<string> {
  if (found.has(id)) return found
  found.add(id)
  for (const imported of modules.getModuleInfo(id)?.importedIds ?? []) reachable(imported, modules, found)
  return found
}

// One config for both halves: `vite build` makes the console, `vite build --ssr` the gateway and the command.
export default defineConfig(({ isSsrBuild }) => ({
  plugins: isSsrBuild
    ? []
    : [
        react(),
        plainRoutes(),
        numberingPlans(),
        // The gateway serves these as they are, so that it never compresses while somebody waits.
        compression({
          include: /\.(js|css|html|svg|json)$/,
          threshold: 1024,
          algorithms: [defineAlgorithm('gzip', { level: 9 }), defineAlgorithm('brotliCompress', {})],
        }),
      ],
  build: isSsrBuild
    ? {
        target: 'node20',
        copyPublicDir: false,
        sourcemap: true,
        minify: false,
        rolldownOptions: { input: { main: 'src/server/main.ts', tollbook: 'src/server/cli/main.ts' } },
      }
    : {
        outDir: 'dist/browser',
        target: 'es2023',
        // Fonts stay files: as data URLs they would be fetched whatever the script on the page.
        assetsInlineLimit: 0,
        reportCompressedSize: false,
        chunkSizeWarningLimit: 700,
        rolldownOptions: {
          // A schema that nobody asks is not made.
          treeshake: { manualPureFunctions: ['z', 'defineRoute'] },
          output: {
            codeSplitting: {
              groups: [
                // no-eval.ts stands with zod, so that it runs before any schema is made, whichever chunk asks first.
                { name: 'zod', test: /node_modules.zod|no-eval/, priority: 3 },
                // What checks something in the browser, too, away from what every page says of routes.
                { name: 'checks', test: checking, priority: 2, includeDependenciesRecursively: false },
                // What every page needs, in one piece.
                { name: 'first', tags: ['$initial'], priority: 1 },
                // What the log pages share with others, in one piece, too: each request costs as much as some kilobytes.
                {
                  debugName: 'common',
                  name: (id, modules) => (ours.test(id) && ofLogPage(modules).has(id) ? 'common' : null),
                  minShareCount: 2,
                  includeDependenciesRecursively: false,
                },
              ],
            },
          },
        },
      },
  server: { proxy: { '/api': gateway, '/v1': gateway, '/healthz': gateway, '/readyz': gateway } },
}))
