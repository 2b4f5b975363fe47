import { DUPLICATE_MINUTES, MOST_EXAMPLES, MOST_TEXTS, UNREACHABLE_ENTRIES } from '#contract/routes/cost-waste.ts'
import { costProse } from './cost-prose.ts'
import type { Prose } from './prose.ts'

const { from, to, channels, query } = costProse.costSummary.input

export const wasteProse = {
  costWaste: {
    summary: 'Cost waste',
    description: `What was spent for nothing, of the entries that a cost summary is over. \`failed\`: charged, and failed. \`duplicate\`: the same text to the same number within ${DUPLICATE_MINUTES} minutes of the one before. \`unicode\`: texts of several parts that would be fewer without a single character that the plain SMS alphabet lacks. \`unreachable\`: to a number that at least ${UNREACHABLE_ENTRIES} entries of a channel failed to, and none but those on their way did not. The kinds overlap, so they must not be added up.`,
    input: {
      from,
      to,
      timezone: 'IANA zone. Checked, and of no effect: nothing here depends on where a day begins.',
      channels,
      query,
    },
    output: {
      total: 'Of all the entries, wasted or not.',
      kinds: `Each with its figures; \`costInUSDCents\` is what its entries cost, \`wastedInUSDCents\` what of it could have been saved: all of it, but for \`unicode\` the share of the parts too many. \`withheld\` is true where telling would read texts that are masked for the key. \`atLeast\` is true where more than the ${MOST_TEXTS} dearest texts would have to be looked at. At most ${MOST_EXAMPLES} examples, dearest first; none of \`failed\`, which a log shows by status and cost.`,
    },
  },
} as const satisfies Readonly<Record<string, Prose>>
