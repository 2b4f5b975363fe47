// What a list of numbers must answer to whom: for the permission matrix.
import { lookupList } from '#contract/routes/lookup-list.ts'
import type { Caller } from './test-matrix-callers.ts'
import type { Case, Cases } from './test-matrix-log-cases.ts'
import { OTHER, OTHER_NUMBER, OWN, ROWS, SHARED_NUMBER } from './test-matrix-world.ts'

// The other project's first row in each channel goes to the shared number, all others to its own.
const sharedRows = ({ sees }: Caller) => (sees.includes(OWN) ? ROWS[OWN] : 0) + (sees.includes(OTHER) ? 1 : 0)
const otherRows = ({ sees }: Caller) => (sees.includes(OTHER) ? ROWS[OTHER] - 1 : 0)

function listCase(name: string, number: string, rowsOf: (caller: Caller) => number): Case {
  return {
    name,
    call: () => ({ method: 'POST', url: lookupList.path, payload: { numbers: [number] } }),
    status: ({ reads }) => (reads.length > 0 ? 200 : 403),
    holds: (caller) => {
      const count = rowsOf(caller) * caller.reads.length
      return {
        rows: [{ contacted: count > 0, total: { count }, channels: { length: count > 0 ? caller.reads.length : 0 } }],
      }
    },
  }
}

export const lookupListCases: Cases = {
  'POST /api/lookup/list': [
    listCase('a number of both projects', SHARED_NUMBER, sharedRows),
    { ...listCase('a number of the other project', OTHER_NUMBER, otherRows), echoes: ['rows'], isVariant: true },
  ],
}
