// Whole suites of the gateway once more, their store on two shards.
import { spawnSync } from 'node:child_process'
import { expect, it } from 'vitest'

const suites = ['logs', 'costs', 'lookup', 'story', 'live', 'privacy', 'mirror', 'rates', 'budgets', 'views', 'audit']

/** What they are about is of one server: sums that are kept, and plans of the engine. */
const ofOneServer = ['costs/kept-months', 'logs/read-ladder']

it.each(suites)('%s', (suite) => {
  const { LONG: _long, ...env } = process.env
  const excluded = ofOneServer.map((name) => `--exclude=**/${name}.test.ts`)
  const { status, stdout } = spawnSync(
    'npx',
    ['vitest', 'run', '--testTimeout=300000', ...excluded, `src/server/${suite}/`],
    {
      env: { ...env, TEST_STORE: 'two-shards' },
      encoding: 'utf8',
    },
  )
  expect(status, stdout.slice(-5000)).toBe(0)
})
