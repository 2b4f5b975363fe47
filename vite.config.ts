import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { compression, defineAlgorithm } from 'vite-plugin-compression2'

// The Host stays what the browser asked for: the gateway takes its cookie from its own origin alone.
const gateway = { target: 'http://127.0.0.1:4400', changeOrigin: false }

// One config for both halves: `vite build` makes the console, `vite build --ssr` the gateway and the command.
export default defineConfig(({ isSsrBuild }) => ({
  plugins: isSsrBuild
    ? []
    : [
        react(),
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
        // no-eval.ts stands with zod, so that it runs before any schema is made, whichever chunk asks first.
        rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'zod', test: /node_modules.zod|no-eval/ }] } } },
      },
  server: { proxy: { '/api': gateway, '/v1': gateway, '/healthz': gateway, '/readyz': gateway } },
}))
