// Opt-outs, opt-ins and blocks, from rows in the form that sources send them.
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Lookup } from '#contract/routes/lookup.ts'
import { realRows, sendzenLines } from '../test-fixtures.ts'
import { openTestGateway, type TestGateway } from '../test-gateway.ts'
import { event, PROJECT } from './test-contacts.ts'

let gateway: TestGateway
beforeAll(async () => {
  gateway = await openTestGateway()
})
afterAll(() => gateway.close())

async function notices(number: string): Promise<[kind: string, channel: string][]> {
  const found: Lookup = (await gateway.get(`/api/lookup?number=${encodeURIComponent(number)}`)).json()
  const times = found.notices.map(({ at }) => at)
  expect(times).toEqual(times.toSorted().toReversed())
  for (const { entryId, channel } of found.notices)
    expect(found.entries.some((entry) => entry._id === entryId && entry.channel === channel)).toBe(true)
  return found.notices.map(({ kind, channel }) => [kind, channel])
}

it('reads what Meta documents of marketing preferences', async () => {
  const lines = sendzenLines().filter(({ kind }) => kind === 'field_user_preferences')
  expect(lines).toHaveLength(1)
  const stopped = lines.map(({ line }) =>
    line
      .replaceAll('resume', 'stop')
      .replace('1731705721', '1731709999')
      .replace(/"created_at":\d+/, '"created_at":639000000000000777'),
  )
  await gateway.importLines('whatsapp-incoming', [...lines.map(({ line }) => line), ...stopped])
  expect(await notices('16505551234')).toEqual([
    ['opt-out', 'whatsapp-incoming'],
    ['opt-in', 'whatsapp-incoming'],
  ])
})

it('reads the codes of providers, and none that are not the contact’s doing', async () => {
  const [template] = realRows('sms')
  const rows = ['21610', '30004', '30003', null].map((errorCode, n) => ({
    ...template,
    _id: `77777777-6666-4666-8666-00000000000${n}`,
    createdAt: `2026-05-0${n + 1}T10:00:00.000Z`,
    toNumber: '+15557770001',
    status: 'Undelivered',
    errorCode,
    statusMessage: errorCode
      ? `Delivery status: Undelivered. Message ID: SM21610. Provider error code: ${errorCode}.`
      : 'Message ID: SM9288dac348a2af3e75c9e1f0305893eb. Error code: 21610',
  }))
  await gateway.importLines('sms', rows)
  expect(await notices('+15557770001')).toEqual([
    ['opt-out', 'sms'],
    ['blocked', 'sms'],
    ['opt-out', 'sms'],
  ])
  const failed = (tick: number, code: number) =>
    event(
      tick,
      {
        statuses: [
          {
            id: `wamid.${code}`,
            status: 'failed',
            timestamp: '1778000000',
            recipient_id: '15557770002',
            errors: [{ code, title: 'x' }],
          },
        ],
      },
      'Message Status',
    )
  await gateway.importLines('whatsapp-incoming', [failed(1, 131049), failed(2, 131050), failed(3, 130472)])
  expect(await notices('+15557770002')).toEqual([['opt-out', 'whatsapp-incoming']])
})

it('reads whole messages as words of command, not words within one', async () => {
  const said = ['STOP', 'stop.', 'Стоп', 'Please stop', 'Non-stop', 'START', 'Unsubscribe!', 'end']
  const lines = said.map((body, n) =>
    event(100 + n, {
      contacts: [{ wa_id: '15557770003', profile: { name: 'Eve' } }],
      messages: [
        {
          from: '15557770003',
          id: `wamid.said${n}`,
          timestamp: String(1_778_000_000 + n),
          type: 'text',
          text: { body },
        },
      ],
    }),
  )
  const tapped = {
    contacts: [{ wa_id: '15557770003' }],
    messages: [
      {
        from: '15557770003',
        id: 'wamid.tap',
        timestamp: '1778000099',
        type: 'button',
        button: { text: 'Stop promotions' },
      },
    ],
  }
  await gateway.importLines('whatsapp-incoming', [...lines, event(120, tapped)])
  const kinds = (await notices('+15557770003')).map(([kind]) => kind)
  expect(kinds).toEqual(['opt-out', 'opt-out', 'opt-in', 'opt-out', 'opt-out', 'opt-out'])
})

it('takes nothing that was sent for an answer', async () => {
  const row = {
    _id: '77777777-6666-4666-8666-000000000009',
    createdAt: '2026-05-01T10:00:00.000Z',
    projectId: PROJECT,
    toNumber: '+15557770004',
    smsText: 'STOP',
    status: 'Sent',
    smsCostInUSDCents: 1,
  }
  await gateway.importLines('sms', [row])
  expect(await notices('+15557770004')).toEqual([])
})
