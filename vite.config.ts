import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { compression, defineAlgorithm } from 'vite-plugin-compression2'
import { bareLibraries } from './bare-libraries.config.ts'
import { earlyScript } from './early-script.config.ts'
import { numberingPlans } from './numbering-plans.config.ts'
import { plainRoutes } from './plain-routes.config.ts'
import { shortClasses, shortName } from './short-classes.config.ts'

// The Host stays what the browser asked for: the gateway takes its cookie from its own origin alone.
const gateway = { target: 'http://127.0.0.1:4400', changeOrigin: false }

/** Its package names only the form with the warnings for developers. */
const router = resolve('node_modules/react-router/dist/production/index.mjs')

const checking = /routes.(lookup-request|cents-text)|rates.rate\.ts/

/** Not what a library exports all of in one file: most of that nobody here asks for. */
const ours = /\/src\/|@tanstack/

interface Modules {
  getModuleInfo(id: string): { readonly importedIds: readonly string[]; readonly code: string | null } | null
}

/** A file of a library that holds one thing, after which it is called. */
const single = /icons-react.*\/(Icon\w+)\.mjs$|date-fns\/(\w+)\.js$/

/** The modules that a module begins with; asked for when all are known. */
function startOf(file: string): (modules: Modules) => Set<string> {
  let found: Set<string> | undefined
  return (modules) => {
    found ??= reachable(resolve(file), modules, new Set())
    return found
  }
}

const ofLogPage = startOf('src/browser/logs/LogPage.tsx')
const ofEarly = startOf('src/browser/early.ts')

function reachable(id: string, modules: Modules, found: Set<string>): Set<string> {
  if (found.has(id)) return found
  found.add(id)
  for (const imported of modules.getModuleInfo(id)?.importedIds ?? []) reachable(imported, modules, found)
  return found
}

let said: Set<string> | undefined

/** True for what a log page asks a library for by name. */
function isNamedByLogPage(id: string, modules: Modules): boolean {
  const [, icon, date] = single.exec(id) ?? []
  const own = () => [...ofLogPage(modules)].filter((each) => each.includes('/src/'))
  said ??= new Set(own().flatMap((each) => modules.getModuleInfo(each)?.code?.match(/\w+/g) ?? []))
  return said.has(icon ?? date ?? '')
}

// One config for both halves: `vite build` makes the console, `vite build --ssr` the gateway and the command.
export default defineConfig(({ command, isSsrBuild }) => ({
  plugins: isSsrBuild
    ? []
    : [
        react(),
        plainRoutes(),
        shortClasses(),
        bareLibraries(),
        earlyScript(),
        numberingPlans(),
        // The gateway serves these as they are, so that it never compresses while somebody waits.
        compression({
          include: /\.(js|css|html|svg|json)$/,
          threshold: 1024,
          algorithms: [defineAlgorithm('gzip', { level: 9 }), defineAlgorithm('brotliCompress', {})],
        }),
      ],
  resolve: { alias: command === 'build' ? [{ find: /^react-router$/, replacement: router }] : [] },
  css: { modules: command === 'build' ? { generateScopedName: shortName } : {} },
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
          optimization: { inlineConst: { mode: 'all', pass: 1 } },
          treeshake: { manualPureFunctions: ['z', 'defineRoute'] },
          output: {
            codeSplitting: {
              groups: [
                // no-eval.ts stands with zod, so that it runs before any schema is made, whichever chunk asks first.
                { name: 'zod', test: /node_modules.zod|no-eval/, priority: 3 },
                // What checks something in the browser, too, away from what every page says of routes.
                { name: 'checks', test: checking, priority: 2, includeDependenciesRecursively: false },
                // What runs before all else, and is small.
                {
                  debugName: 'early',
                  name: (id, modules) => (ofEarly(modules).has(id) ? 'early' : null),
                  test: /\/src\/|date-fns|preload-helper/,
                  priority: 4,
                  includeDependenciesRecursively: false,
                },
                // What every page needs, in one piece.
                { name: 'first', tags: ['$initial'], priority: 1 },
                // What the log pages share with others, in one piece, too: each request costs as much as some kilobytes.
                {
                  debugName: 'common',
                  name: (id, modules) => {
                    const begins = ours.test(id) && ofLogPage(modules).has(id)
                    return begins || isNamedByLogPage(id, modules) ? 'common' : null
                  },
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
