// Rows whose every text is an attack on whoever shows it: markup, scripts, templates, addresses that run, signs that
// turn text around. Derived from the channels' definitions, so that no field is forgotten.
import { type Channel, channels, type Field } from '#contract/channels/index.ts'

export const PROJECT = '5e5e5e5e-0000-4000-8000-000000000000'
export const INCIDENT = '5e5e5e5e-0000-4000-8000-000000000001'
export const USER = '5e5e5e5e-0000-4000-8000-000000000002'
/** Whom they all went to, and came from. */
export const NUMBER = '+819076385294'
/** Stands first in every one of them, to be looked for where it is shown. */
export const MARK = 'm4rk'

const markup = [
  `"><img src=x onerror="window.__xss='img'">`,
  `<svg/onload=window.__xss='svg'>`,
  `</script></style></textarea><script>window.__xss='script'</script>`,
  `<iframe srcdoc="<script>parent.__xss='frame'</script>"></iframe>`,
  `<a href="javascript:window.__xss='link'">x</a>`,
  `' onmouseover=window.__xss='event' autofocus onfocus=window.__xss='focus' x='`,
  `{{constructor.constructor("window.__xss='template'")()}}\${window.__xss='literal'}#{1}`,
  `<style>*{background:url(//evil.test/style)}</style><link rel=stylesheet href=//evil.test/link>`,
  `<base href=//evil.test/><meta http-equiv=refresh content="0;url=//evil.test/">`,
  '\u202egnp.exe\u2066\u200b\u200f\ufeff\u0000&lt;script&gt;&#60;script&#62;',
].join(' ')

/** In lists only the first words of a text are shown: every field has all of it. */
const attack = (what: string) => `${MARK} ${what} ${markup}`
/** What a program may take for an address. */
const address = `javascript:window.__xss='address'//${MARK}`

const textual = new Set(['text', 'longText', 'status', 'json'])

function attacked(field: Field, what: string): unknown {
  if (field.kind === 'relation') {
    const texts = field.columns.filter(({ kind }) => kind === 'text').map(({ key }) => [key, attack(key)] as const)
    const id = field.key === 'incident' ? INCIDENT : field.key === 'user' ? USER : PROJECT
    return { _id: id, ...Object.fromEntries(texts) }
  }
  return field.kind === 'json' ? { message: what, [what]: [what] } : what
}

/** What a source would send of this channel, one line each: all markup, and all addresses. */
export function hostileLines(channel: Channel): string[] {
  const texts = [attack(channel.id), address]
  return texts.map((text, n) =>
    channel.direction === 'inbound' ? inbound(channel, text, n) : outbound(channel, text, n),
  )
}

const at = (channel: Channel, n: number) =>
  new Date(Date.UTC(2026, 4, 3, 10, channels.indexOf(channel), n)).toISOString()

function outbound(channel: Channel, text: string, n: number): string {
  const hostile = channel.fields.filter(
    ({ kind, derived }) => !derived && (textual.has(kind) || (kind === 'relation' && n === 0)),
  )
  return JSON.stringify({
    ...Object.fromEntries(hostile.map((field) => [field.key, attacked(field, text)])),
    _id: idOf(channel, n),
    createdAt: at(channel, n),
    projectId: PROJECT,
    [channel.own]: text,
    [channel.contact]: NUMBER,
    ...(channel.cost && { [channel.cost]: 75 }),
  })
}

/** The id of an outbound row. */
export const idOf = (channel: Channel, n: number) =>
  `5e5e5e5e-0000-4000-8000-0000000${channels.indexOf(channel)}00${n}0`

function inbound(channel: Channel, text: string, n: number): string {
  const from = NUMBER.slice(1)
  const value = {
    messaging_product: 'whatsapp',
    metadata: { display_phone_number: text, phone_number_id: text },
    contacts: [{ wa_id: from, user_id: `US.${text}`, profile: { name: text } }],
    messages: [
      {
        ...{ from, id: `wamid.${text}`, timestamp: String(Date.parse(at(channel, n)) / 1000), type: 'text' },
        text: { body: text },
        context: { from: text, id: text },
        errors: [{ code: 1, title: text, error_data: { details: text } }],
      },
    ],
  }
  const entry = {
    ...{ project_id: PROJECT, phone_number_id: text, event_type: n === 0 ? 'Incoming Message' : text, direction: 1 },
    ...{ flyout_delivery_status: text, flyout_delivery_response: text, flyout_delivery_response_code: 0 },
    flyout_url: address,
    payload: JSON.stringify({ object: text, entry: [{ id: text, changes: [{ field: 'messages', value }] }] }),
  }
  const ticks = 639_133_000_000_000_065n + BigInt(n)
  return `${JSON.stringify(entry).slice(0, -1)},"created_at":${ticks}}`
}

/** Text for a field that takes at most so many characters. */
export const hostileText = (most: number) => `${MARK} "><img src=x onerror=window.__xss=1>${markup}`.slice(0, most)
