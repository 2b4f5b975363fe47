import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'
import { numberingPlans } from './numbering-plans.config.ts'
import { together } from './test-files.config.ts'

/** Files that take a minute or more: begun last, each would have the whole machine wait for it. */
const long = ['fuzz/queries', 'http/permission-matrix', 'fuzz/routes', 'remote/']

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const place = long.findIndex((part) => moduleId.includes(part))
      return place < 0 ? long.length : place
    }
    return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b))
  }
}

/** A minute and more each: `npm run test:long` runs these and no others. */
const minutes = '**/*.long.test.ts'
const isLong = process.env.LONG === '1'

const ours = isLong ? [minutes] : ['src/**/*.test.{ts,tsx}', 'bench/**/*.test.ts', 'e2e/**/*.test.ts']
const plain = ['src/{browser,contract}/**/*.test.{ts,tsx}', ...together]

export default defineConfig({
  plugins: [numberingPlans()],
  test: {
    // Much of a test is waiting for the engine or a socket.
    maxWorkers: isLong ? 1 : availableParallelism() + 1,
    sequence: { sequencer: LongestFirst },
    testTimeout: isLong ? 600_000 : 60_000,
    hookTimeout: 120_000,
    projects: [
      // The store is one process per directory, so every test file gets a process of its own.
      {
        extends: true,
        test: { name: 'server', include: ours, exclude: isLong ? [] : [...plain, minutes], pool: 'forks' },
      },
      // No engine and no state: one after the other in the same threads.
      { extends: true, test: { name: 'plain', include: plain, pool: 'threads', isolate: false } },
    ],
  },
})
