import { defineConfig } from 'vitest/config'

// The store is one process per directory, so every test file gets a process of its own.
export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'bench/**/*.test.ts', 'e2e/**/*.test.ts'],
    pool: 'forks',
    // Much of a test is waiting for the engine or a socket.
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
})
