// The document's own introduction, in Markdown.
import { errorCodes } from '#contract/api-error.ts'
import { channels } from '#contract/channels/index.ts'
import { permissions } from '#contract/permissions.ts'
import { queryLimits } from '#contract/query/limits.ts'
import { MULTI_SEARCH } from '#contract/query/operators.ts'
import { exploreLimits } from '#contract/routes/explore.ts'
import { pageLimits } from '#contract/routes/logs.ts'
import { gateLimits } from '../load/gate.ts'
import { multiSearchDescription, operatorDescriptions } from './operator-schemas.ts'

const operatorRows = Object.entries({ ...operatorDescriptions, [MULTI_SEARCH]: multiSearchDescription })
  .map(([name, description]) => `| \`${name}\` | ${description} |`)
  .join('\n')

export const overview = `The log of every SMS, call and WhatsApp message, served in the form of OneUptime's log APIs (${channels.map(({ resource }) => `\`${resource}\``).join(', ')}) and of SendZen's (\`/v1/logs\`), with sums of cost and a lookup by number over all of them.

# Authentication

Send a key as the \`ApiKey\` header; \`/v1/logs\` takes \`Authorization: Bearer\` with the same keys. The owner key stands in \`owner-key\` in the data directory and sees every project; \`ProjectID: <id>\` narrows it to one. Every other key belongs to one project and sees nothing else, whatever a query says.

The samples expect the key in the environment: \`export TOLLBOOK_KEY=$(cat data/owner-key)\`.

A key carries one or more of: ${permissions.join(', ')}. The last three open their own logs, the others every log of the project. Project Owner and Project Admin also import rows and manage keys. A key may see numbers, names and texts masked.

# Paging

\`limit\` (${pageLimits.default} when left out, at most ${pageLimits.max}) and \`skip\` stand in the query string or in the body. \`count\` is the number of entries that match. Without \`sort\`, the newest come first; equal ones are ordered by \`_id\`, so that pages neither repeat nor skip an entry.

# Query language

A query is an object of conditions by column, all of which must hold. A condition is a plain value (equal), \`null\` (without a value), a list (any of them) or an operator:

| \`_type\` | finds entries whose value is |
| --- | --- |
${operatorRows}

All but these take \`value\`: \`IsNull\` and \`NotNull\` need none, \`InBetween\` takes \`startValue\` and \`endValue\`, \`${MULTI_SEARCH}\` also \`fields\`. A relation is tested by its id or inside: \`{"incident": {"title": {"_type": "Search", "value": "db"}}}\`. JSON is tested inside: \`{"callData": {"message": {"_type": "Search", "value": "cpu"}}}\`. Text is compared in any case by the text operators and exactly by the others; numbers of telephones match in any written form.

# Errors

\`{"message", "error", "code", "path"}\`: the sentence twice, under the two names in use; a stable code; and the part of the request at fault. Codes: ${errorCodes.map((code) => `\`${code}\``).join(', ')}. \`/v1/logs\` answers with SendZen's own error bodies. Creating, updating or deleting log entries is a 405.

# Limits

A body holds at most 1 MB (an import any size); a query ${queryLimits.conditions} tests, ${queryLimits.values} listed values, ${queryLimits.text} characters of a searched text and ${queryLimits.jsonDepth} levels of JSON; a sort ${queryLimits.sortKeys} keys; a histogram ${exploreLimits.bars} bars; facets ${exploreLimits.facets} columns; a page ${pageLimits.max} entries (20 on \`/v1/logs\`). A query that needs too much time or memory is a 400 with the code \`query_too_expensive\`. ${gateLimits.underWay} requests ask the store at once and ${gateLimits.waiting} more may wait, ${gateLimits.waitingPerCaller} of one caller, at most ${gateLimits.waitMs / 1000} seconds: beyond that the answer is a 429 with \`Retry-After\`. Callers take turns.`
