// What an evidence pack must hold for whom: for the permission matrix.
import { lookupEvidence } from '#contract/routes/lookup-evidence.ts'
import type { Caller } from './test-matrix-callers.ts'
import type { Case, Cases } from './test-matrix-log-cases.ts'
import { OTHER, OTHER_NUMBER, OWN, ROWS, SHARED_NUMBER } from './test-matrix-world.ts'

/** Its first line repeats the number that was asked for. */
function readPack(body: string): object {
  const [head, ...lines] = body
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as object)
  return { head, end: lines.pop(), entries: lines }
}

function packCase(name: string, number: string, rowsOf: (caller: Caller) => number): Case {
  return {
    name,
    call: () => ({ url: `${lookupEvidence.path}?${new URLSearchParams({ number })}` }),
    status: ({ reads, rights }) => (reads.length > 0 && rights.includes('export') ? 200 : 403),
    holds: (caller) => {
      const count = rowsOf(caller) * caller.reads.length
      return { head: { readableChannels: caller.reads }, entries: { length: count }, end: { count } }
    },
    read: readPack,
    echoes: ['head'],
  }
}

// As for a lookup: the other project's first row in each channel goes to the shared number, all others to its own.
const inOwn = ({ sees }: Caller) => (sees.includes(OWN) ? ROWS[OWN] : 0)
const inOther = ({ sees }: Caller, count: number) => (sees.includes(OTHER) ? count : 0)

export const lookupEvidenceCases: Cases = {
  'GET /api/lookup/evidence': [
    packCase('a number of both projects', SHARED_NUMBER, (caller) => inOwn(caller) + inOther(caller, 1)),
    {
      ...packCase('a number of the other project', OTHER_NUMBER, (caller) => inOther(caller, ROWS[OTHER] - 1)),
      isVariant: true,
    },
  ],
}
