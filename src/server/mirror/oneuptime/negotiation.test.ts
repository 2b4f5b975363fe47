import { afterEach, describe, expect, it, vi } from 'vitest'
import { type Channel, findChannel } from '#contract/channels/index.ts'
import { openClient } from '../open-client.ts'
import { RefusedAnswer } from '../upstream/refused-answer.ts'
import { serveTest, type TestAnswer, type TestHttp, testSourceConfig } from '../upstream/test-http.ts'
import { chooseColumns } from './column-choice.ts'
import type { Select } from './refused-columns.ts'
import { micros } from './test-oneuptime.ts'

const channelOf = (id: string): Channel => findChannel(id) ?? expect.fail(`no ${id}`)
const sms = channelOf('sms')
const open: TestHttp[] = []
afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()))
})

/** A server that answers a select as `refuse` says, and with no rows where it says nothing. */
async function serve(refuse: (select: Select) => TestAnswer | undefined): Promise<TestHttp> {
  const server = await serveTest(({ body }) => {
    const { select } = body as { select: Select }
    return refuse(select) ?? { body: { data: [], count: 0, skip: 0, limit: 1000 } }
  })
  open.push(server)
  return server
}

async function read(server: TestHttp, channel = sms, client = openClient(testSourceConfig('oneuptime', server.url))) {
  const window = { from: micros(0), to: micros(1000), by: 'created' } as const
  for await (const _page of client.readWindow(channel, window, new AbortController().signal));
  return client
}

const selectOf = (server: TestHttp, index = -1): Select => {
  const { body } = server.requests.at(index) ?? expect.fail('nothing was asked')
  return (body as { select: Select }).select
}

const refusals: readonly (readonly [string, number, (column: string) => object])[] = [
  [
    'unknown column',
    400,
    (column) => ({
      error: `Invalid select clause. Cannot select on "${column}". This column does not exist on SMS Log. Here are the columns you can select on instead: _id, createdAt`,
    }),
  ],
  [
    'forbidden column',
    422,
    (column) => ({
      error: `You do not have permissions to select on - ${column}.\n                    You need any one of these permissions: `,
    }),
  ],
  [
    'no relation',
    400,
    (column) => ({ error: `Select not supported on ${column} of SMS Log because this column modelType is not found.` }),
  ],
  ['Tollbook', 400, (column) => ({ error: 'Cannot.', path: `select.${column}`, code: 'unknown_field' })],
]

describe('columns', () => {
  it('are all asked for: every one that a source can have, relations with theirs', async () => {
    const server = await serve(() => undefined)
    await read(server)
    const select = selectOf(server)
    const sent = sms.fields.filter((field) => !field.derived).map(({ key }) => key)
    expect(Object.keys(select)).toEqual(sent)
    expect(sent).toEqual(expect.arrayContaining(['_id', 'version', 'deletedAt', 'errorCode', 'incident', 'incidentId']))
    expect(select.smsText).toBe(true)
    expect(select.user).toEqual({
      _id: true,
      createdAt: true,
      updatedAt: true,
      version: true,
      name: true,
      email: true,
      profilePictureId: true,
      twoFactorAuthEnabled: true,
    })
  })

  it.each(refusals)(
    'that are refused are left out, one after the other, and remembered (%s)',
    async (_name, status, body) => {
      const unknown = ['providerExternalId', 'errorCode', 'userOnCallLogTimelineId', 'monitor', 'monitorId']
      const server = await serve((select) => {
        const column = unknown.find((key) => key in select)
        return column === undefined ? undefined : { status, body: body(column) }
      })
      const client = await read(server)
      expect(server.requests).toHaveLength(unknown.length + 1)
      expect(Object.keys(selectOf(server, 0)).filter((key) => !(key in selectOf(server)))).toEqual(
        sms.fields.map(({ key }) => key).filter((key) => unknown.includes(key)),
      )
      await read(server, sms, client)
      expect(server.requests).toHaveLength(unknown.length + 2)
      // What one channel lacks, another may have.
      await read(server, channelOf('call'), client)
      expect(server.requests.filter(({ path }) => path === '/api/call-log/get-list').length).toBe(3)
    },
  )

  it('that a server lists as all it has are the only ones asked for from then on', async () => {
    const lacking = ['providerExternalId', 'errorCode', 'userOnCallLogTimelineId']
    const listed = sms.fields.map(({ key }) => key).filter((key) => !lacking.includes(key))
    const server = await serve((select) => {
      const column = lacking.find((key) => key in select)
      const error = `Cannot select on "${column}". Here are the columns you can select on instead: ${listed.join(', ')}`
      return column === undefined ? undefined : { status: 400, body: { error } }
    })
    await read(server)
    expect(server.requests).toHaveLength(2)
    expect(
      Object.keys(selectOf(server, 0))
        .filter((key) => !(key in selectOf(server)))
        .toSorted(),
    ).toEqual(lacking.toSorted())
  })

  it('of a related resource are refused to one channel for all', async () => {
    const server = await serve((select) =>
      Object.hasOwn(Object(select.incident), 'incidentNumber')
        ? { status: 400, body: { error: 'Column incidentNumber not found on Incident' } }
        : undefined,
    )
    const client = await read(server)
    await read(server, channelOf('call'), client)
    expect(server.requests).toHaveLength(3)
    expect(selectOf(server).incident).not.toHaveProperty('incidentNumber')
  })

  it('are found out once by many readings at a time', async () => {
    const unknown = ['errorCode', 'monitor', 'monitorId']
    const server = await serve((select) => {
      const column = unknown.find((key) => key in select)
      return column === undefined ? undefined : { status: 400, body: { error: `Cannot select on "${column}".` } }
    })
    const client = openClient(testSourceConfig('oneuptime', server.url))
    await Promise.all(Array.from({ length: 5 }, () => read(server, sms, client)))
    expect(server.requests).toHaveLength(unknown.length + 5)
  })

  it('that cannot be agreed on fail every reading that waits, and are asked for again after', async () => {
    let refuses = true
    const server = await serve(() => (refuses ? { status: 403, body: { error: 'No.' } } : undefined))
    const client = openClient(testSourceConfig('oneuptime', server.url))
    const readings = await Promise.allSettled([1, 2, 3].map(() => read(server, sms, client)))
    expect(readings.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected'])
    expect(server.requests).toHaveLength(1)
    refuses = false
    await read(server, sms, client)
    expect(server.requests).toHaveLength(2)
  })

  it.each([
    ['incident', 'title', 'Incident'],
    ['statusPageAnnouncement', 'title', 'Status Page Announcement'],
    ['statusPage', 'name', 'Status Page'],
    ['onCallDutyPolicy', 'name', 'On-Call Policy'],
    ['onCallDutyPolicySchedule', 'name', 'On-Call Policy Schedule'],
    ['onCallDutyPolicyEscalationRule', 'name', 'Escalation Rule'],
    ['scheduledMaintenance', 'title', 'Scheduled Maintenance Event'],
    ['user', 'email', 'User'],
  ])('of %s are left out alone: %s of "%s"', async (relation, column, model) => {
    for (const words of [
      `Column ${column} not found on ${model}`,
      `Column ${column} on ${model} does not support read on relation query.`,
    ]) {
      const server = await serve((select) =>
        column in Object(select[relation]) ? { status: 400, body: { error: words } } : undefined,
      )
      await read(server)
      const [asked, left] = [selectOf(server, 0), selectOf(server)]
      expect(server.requests).toHaveLength(2)
      expect(left).toEqual({
        ...asked,
        [relation]: Object.fromEntries(Object.entries(Object(asked[relation])).filter(([key]) => key !== column)),
      })
    }
  })

  it('of a resource that the key may not read are its id and name', async () => {
    // The real server's words for createdAt of a relation, which only readers of that resource may see.
    const forbidden = (select: Select) =>
      Object.entries({ incident: 'Incident', team: 'Team' }).find(([key]) => 'createdAt' in Object(select[key]))
    const server = await serve((select) => {
      const model = forbidden(select)?.[1]
      const error = `You do not have permissions to read ${model} on SMS Log. You need one of these permissions: Project Owner`
      return model ? { status: 422, body: { error } } : undefined
    })
    await read(server)
    expect(selectOf(server).team).toEqual({ _id: true, name: true, projectId: true })
    expect(selectOf(server).user).toHaveProperty('createdAt')
    expect(server.requests).toHaveLength(3)
  })

  it.each(['_id', 'createdAt', 'updatedAt', 'projectId', 'toNumber', 'status'])(
    'are never read without %s',
    async (column) => {
      const server = await serve(() => ({
        status: 422,
        body: { error: `You do not have permissions to select on - ${column}. You need …` },
      }))
      await expect(read(server)).rejects.toMatchObject({
        name: 'SourceFault',
        kind: 'rejected',
        message: expect.stringContaining(`${column} of SMS Log`),
      })
      expect(server.requests).toHaveLength(1)
    },
  )

  it.each([
    ['a column that was not asked for', { error: 'Cannot select on "moonPhase".' }, 400, 'rejected'],
    ['something else', { error: 'Phone is not in valid format: 1' }, 400, 'rejected'],
    [
      'the table',
      { error: 'You do not have permissions to read SMS Log. You need one of these permissions: Project Owner' },
      422,
      'forbidden',
    ],
    ['a query', { error: 'You do not have permissions to query on - createdAt. You need …' }, 422, 'forbidden'],
  ])('are not asked for again when the answer refuses %s', async (_what, body, status, kind) => {
    const server = await serve(() => ({ status, body }))
    await expect(read(server)).rejects.toMatchObject({ kind })
    expect(server.requests).toHaveLength(1)
  })

  it('are given up after 60 refusals', async () => {
    const server = await serve((select) => {
      const [relation, columns] = Object.entries(select).find(([, given]) => given !== true) ?? []
      const path = `select.${relation}.${Object.keys(Object(columns))[0]}`
      return { status: 400, body: { error: 'No.', path } }
    })
    await expect(read(server)).rejects.toMatchObject({
      kind: 'rejected',
      message: expect.stringContaining('60 columns'),
    })
    expect(server.requests).toHaveLength(61)
  })

  it('that are left out are asked for again after a day', () => {
    const now = vi.fn(() => 0)
    const choice = chooseColumns(now)
    const refused = new RefusedAnswer(
      'host',
      new Response(null, { status: 400 }),
      { text: '{"error":"Cannot select on \\"errorCode\\"."}', whole: true },
      String,
    )
    expect(choice.learn(sms, refused, choice.selectOf(sms))).toBe(true)
    now.mockReturnValue(23 * 3_600_000)
    expect(choice.selectOf(sms)).not.toHaveProperty('errorCode')
    now.mockReturnValue(25 * 3_600_000)
    expect(choice.selectOf(sms)).toHaveProperty('errorCode')
  })
})
