// Every recorded request, answered as the real server answered it, or listed with the reason in differences.ts.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { channels } from '#contract/channels/index.ts'
import { saveKey } from '../access/save-key.ts'
import { openTestGateway, type TestGateway } from '../test-gateway.ts'
import { dataset, datasetKeys, datasetRows } from './dataset.ts'
import { type Difference, differences } from './differences.ts'
import { type ListBody, type Vector, vectors, withoutEnvelopes } from './vectors.ts'

let gateway: TestGateway

beforeAll(async () => {
  gateway = await openTestGateway({ ownerKey: dataset.apiKeys.master ?? '' })
  for (const channel of channels) {
    const rows = datasetRows(channel)
    expect(await gateway.importLines(channel.id, rows)).toEqual({ accepted: rows.length, rejected: 0, errors: [] })
  }
  for (const { secret, ...key } of datasetKeys()) {
    await saveKey(gateway.keys, secret, { ...key, masked: false, createdBy: 'conformance' })
  }
})
afterAll(() => gateway.close())

/** 422 (no permission) and 400 (no such key) have their usual numbers here (design: errors). */
function expectedStatus({ response: { status, body } }: Vector): number {
  if (status === 422) return 403
  const refusesKey = typeof body === 'object' && body !== null && 'error' in body && body.error === 'Invalid API Key'
  return refusesKey ? 401 : status
}

/** Every page of a request for more rows than a page holds, as one list. */
async function answerByPages(vector: Vector): Promise<ListBody> {
  const data: Readonly<Record<string, unknown>>[] = []
  for (;;) {
    const request = { ...vector.request, query: `limit=100&skip=${data.length}` }
    const { status, body } = await answer({ ...vector, request })
    expect(status).toBe(200)
    const page = body as ListBody // a 200 of get-list
    data.push(...page.data)
    if (page.data.length < 100) return { count: page.count, data }
  }
}

async function answer({ request }: Vector): Promise<{ status: number; body: unknown }> {
  const { method, path, query, headers, body, text } = request
  const response = await gateway.app.inject({
    method,
    url: query ? `${path}?${query}` : path,
    headers,
    ...(text !== undefined && { payload: text }),
    ...(body !== undefined && text === undefined && { payload: body as object }),
  })
  return { status: response.statusCode, body: response.body === '' ? undefined : response.json() }
}

function expectSame(vector: Vector, actual: unknown): void {
  const recorded = withoutEnvelopes(vector.response.body)
  if (vector.response.status !== 200 || recorded === undefined) return
  if (!isList(recorded) || !isList(actual)) {
    expect(actual).toEqual(recorded)
    return
  }
  expect(actual.count).toBe(recorded.count)
  if (vector.order === 'exact' || vector.order === undefined) expect(actual.data).toEqual(recorded.data)
  else if (vector.order === 'ties') expect(byId(actual)).toEqual(byId(recorded))
  // Which rows of a tie stand on this page is anybody's choice; what they are sorted by is not.
  else expect(actual.data.map(withoutId)).toEqual(recorded.data.map(withoutId))
}

const isList = (body: unknown): body is ListBody => typeof body === 'object' && body !== null && 'data' in body
const byId = ({ data }: ListBody) => data.toSorted((a, b) => String(a._id).localeCompare(String(b._id)))
const withoutId = ({ _id, ...rest }: Readonly<Record<string, unknown>>) => rest

const listed = new Map(differences.flatMap((each) => each.vectors.map((name) => [name, each] as const)))

describe('a recorded request is answered as recorded', () => {
  it.each(vectors.filter(({ name }) => !listed.has(name)).map((vector) => [vector.name, vector] as const))(
    '%s',
    async (_name, vector) => {
      const { status, body } = await answer(vector)
      expect([status, status === expectedStatus(vector) ? '' : body]).toEqual([expectedStatus(vector), ''])
      expectSame(vector, body)
    },
  )
})

describe('a recorded request is answered otherwise, on purpose', () => {
  const cases = vectors.flatMap((vector) => {
    const difference = listed.get(vector.name)
    return difference ? [[`${vector.name}: ${difference.title}`, vector, difference] as const] : []
  })
  it.each(cases)('%s', async (_name, vector, difference: Difference) => {
    const { status, body } = await answer(vector)
    expect([status, body]).toMatchObject([difference.status, difference.body ?? {}])
    difference.check?.(body, withoutEnvelopes(vector.response.body))
    if (difference.pages) expectSame(vector, await answerByPages(vector))
  })

  it('lists no vector twice, and none that does not exist', () => {
    const names = differences.flatMap((each) => each.vectors)
    expect(names).toHaveLength(new Set(names).size)
    expect(names.filter((name) => !vectors.some((vector) => vector.name === name))).toEqual([])
  })
})
