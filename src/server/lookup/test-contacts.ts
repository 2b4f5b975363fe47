// People of the lookup's tests: by SMS, by call and over WhatsApp, with and without a number.
import { sendzenLine } from '../test-fixtures.ts'
import type { TestCaller } from '../test-gateway.ts'

export const PROJECT = '66666666-6666-4666-8666-666666666666'
export const OTHER_PROJECT = '66666666-0000-4666-8666-666666666666'

/** Ends alike: Anna's and Ben's. */
export const ANNA = '+4915123454567'
export const BEN = '+447911124567'
/** Writes under an id, and wrote with her number before. */
export const CLARA = { number: '34612345678', userId: 'ES.20491208655302741918' }
export const DAN = { userId: 'US.13491208655302741918' }
export const WAMID = 'wamid.HBgLNDQ3OTExMTI0NTY3FQIAERgSQ0FOQVJZ'
export const SMS_ID = 'SM0d4d9dca72b912eefadb32b490788f8e'

const id = (n: number) => `66666666-6666-4666-8666-${String(n).padStart(12, '0')}`

const row = (n: number, toNumber: string, changes: object) => ({
  _id: id(n),
  createdAt: `2026-05-${String(n).padStart(2, '0')}T10:00:00.000Z`,
  ...{ projectId: PROJECT, project: { _id: PROJECT, name: 'Ours' }, fromNumber: '+15550001111', toNumber, ...changes },
})

const anna = { user: { _id: id(90), name: 'Anna Weber' } }
const cent = { smsCostInUSDCents: 1 }

export const smsRows = [
  row(1, ANNA, { ...anna, ...cent, status: 'Delivered', smsText: 'Database is down', providerExternalId: SMS_ID }),
  row(2, ANNA, { ...anna, smsCostInUSDCents: 0, status: 'Failed', smsText: 'Still down', errorCode: '21610' }),
  // Anna wrote to Ben, whose name is not hers.
  row(3, BEN, { ...anna, ...cent, status: 'Success', smsText: 'Hello Ben' }),
  row(4, BEN, { user: { _id: id(91), name: 'Zoë Lee' }, ...cent, status: 'Sent', smsText: 'Hello again' }),
  row(5, ANNA, { ...cent, projectId: OTHER_PROJECT, project: null, status: 'Sent', smsText: 'From elsewhere' }),
]
const whatsappRows = [
  row(6, BEN, { status: 'Read', messageText: 'Your order', whatsAppMessageId: WAMID, whatsAppCostInUSDCents: 1 }),
  row(7, BEN, {
    status: 'Failed',
    messageText: 'Sale',
    statusMessage: '(#131050) User has stopped',
    whatsAppCostInUSDCents: 0,
  }),
]

/** One event of a webhook, as SendZen logs it; `tick` tells entries of one moment apart. */
export function event(tick: number, value: object, type = 'Incoming Message', field = 'messages'): string {
  const metadata = { display_phone_number: '15550001111', phone_number_id: '1' }
  const changes = [{ field, value: { messaging_product: 'whatsapp', metadata, ...value } }]
  const payload = { object: 'whatsapp_business_account', entry: [{ id: '1', changes }] }
  const line = sendzenLine(639_000_000_000_000_001n + BigInt(tick), payload, type)
  return line.replace('"project_id":"12345"', `"project_id":"${PROJECT}"`)
}

const text = (n: number, body: string) => ({
  id: `wamid.in${n}`,
  timestamp: String(1_778_000_000 + n * 3600),
  type: 'text',
  text: { body },
})
const person = (user: { number?: string; userId?: string }, name: string) => ({
  contacts: [
    { ...(user.number && { wa_id: user.number }), ...(user.userId && { user_id: user.userId }), profile: { name } },
  ],
})
const from = (user: { number?: string; userId?: string }) => ({
  ...(user.number && { from: user.number }),
  ...(user.userId && { from_user_id: user.userId }),
})

const events = [
  event(1, { ...person(CLARA, 'Clara Ruiz'), messages: [{ ...from(CLARA), ...text(1, 'Hola') }] }),
  event(2, {
    ...person({ userId: CLARA.userId }, 'Clara Ruiz'),
    messages: [{ ...from({ userId: CLARA.userId }), ...text(2, 'Stop!') }],
  }),
  event(3, { ...person(DAN, 'Dan Hidden'), messages: [{ ...from(DAN), ...text(3, 'hey') }] }),
  event(
    4,
    { statuses: [{ id: WAMID, status: 'delivered', timestamp: '1778100000', recipient_id: BEN.slice(1) }] },
    'Message Status',
  ),
  event(5, {
    ...person({ number: BEN.slice(1) }, 'Benjamin'),
    messages: [{ ...from({ number: BEN.slice(1) }), ...text(5, 'What is this?') }],
  }),
]

export async function fill(gateway: Pick<TestCaller, 'importLines'>): Promise<void> {
  for (const [channel, lines] of [
    ['sms', smsRows],
    ['whatsapp', whatsappRows],
    ['whatsapp-incoming', events],
  ] as const) {
    const { accepted } = await gateway.importLines(channel, lines)
    if (accepted !== lines.length) throw new Error(`${channel}: ${accepted} of ${lines.length} accepted`)
  }
}
