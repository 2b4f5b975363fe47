// The countries of the demo: how numbers look there, what a message costs, and how often it fails.

export type Language = 'en' | 'de' | 'fr' | 'es' | 'pt' | 'uk' | 'ru' | 'hi' | 'ar' | 'ja'

/** How often SMS are lost on the way. */
interface Loss {
  /** Share that fails for no reason of the number's own, and the provider's codes for it. */
  readonly failing: number
  readonly codes: readonly (readonly [code: string, weight: number])[]
  /** Share whose carrier never confirms anything: they stay "Sent". */
  readonly silent: number
}

export interface Place {
  /** ISO 3166, two letters. */
  readonly code: string
  /** Minutes ahead of UTC, without summer time: good enough for when people write. */
  readonly utcOffset: number
  /** Its share of the customers, in percent. */
  readonly share: number
  readonly languages: readonly (readonly [Language, weight: number])[]
  /** Number blocks; each `x` is any digit. Ranges kept for fiction where libphonenumber takes them as valid. */
  readonly mobile: readonly string[]
  /** Fixed lines, which cannot take an SMS (30006). */
  readonly landline?: string
  /** Whom an SMS comes from: a number, or a name where carriers demand one. */
  readonly sender: string
  /** Whole US cents per SMS segment, per call, per WhatsApp message. */
  readonly cents: { readonly sms: number; readonly call: number; readonly whatsApp: number }
  readonly loss: Loss
}

const general = [
  ['30003', 5],
  ['30008', 3],
  ['30005', 1],
] as const
const filtering = [
  ['30007', 6],
  ['30003', 2],
  ['30008', 2],
] as const

const usAreas = '212 415 312 718 617 305 206 512 404 215 702 602 303 503 612 202'.split(' ')

const names = 'MERROWLN'
const british = '+442079460018'

/** Customers' countries, most first. */
export const places: readonly Place[] = [
  {
    code: 'DE',
    utcOffset: 60,
    share: 20,
    languages: [
      ['de', 9],
      ['en', 0.6],
      ['ru', 0.4],
    ],
    mobile: ['+4915792xxxxxx'],
    landline: '+493023125xxx',
    sender: '+493023125018',
    cents: { sms: 7, call: 8, whatsApp: 5 },
    loss: { failing: 0.012, codes: general, silent: 0.01 },
  },
  {
    code: 'GB',
    utcOffset: 0,
    share: 17,
    languages: [['en', 1]],
    mobile: ['+4474000xxxxx'],
    landline: '+442079460xxx',
    sender: british,
    cents: { sms: 4, call: 4, whatsApp: 3 },
    loss: { failing: 0.015, codes: general, silent: 0.01 },
  },
  {
    code: 'US',
    utcOffset: -300,
    share: 13,
    languages: [
      ['en', 8.5],
      ['es', 1.5],
    ],
    mobile: usAreas.map((area) => `+1${area}55501xx`),
    sender: '+12025550142',
    cents: { sms: 1, call: 2, whatsApp: 1 },
    loss: { failing: 0.03, codes: filtering, silent: 0.005 },
  },
  {
    code: 'ES',
    utcOffset: 60,
    share: 9,
    languages: [['es', 1]],
    mobile: ['+346130xxxxx'],
    sender: british,
    cents: { sms: 6, call: 9, whatsApp: 3 },
    loss: { failing: 0.014, codes: general, silent: 0.01 },
  },
  {
    code: 'FR',
    utcOffset: 60,
    share: 8,
    languages: [
      ['fr', 9],
      ['en', 1],
    ],
    mobile: ['+336440xxxxx'],
    landline: '+33199001xxx',
    sender: british,
    cents: { sms: 7, call: 9, whatsApp: 4 },
    loss: { failing: 0.016, codes: general, silent: 0.015 },
  },
  {
    code: 'UA',
    utcOffset: 120,
    share: 7,
    languages: [
      ['uk', 8.5],
      ['ru', 1.5],
    ],
    mobile: ['+380731xxxxxx'],
    sender: british,
    cents: { sms: 9, call: 18, whatsApp: 4 },
    loss: { failing: 0.05, codes: [...general, ['30005', 2]], silent: 0.03 },
  },
  {
    code: 'BR',
    utcOffset: -180,
    share: 6,
    languages: [['pt', 1]],
    mobile: ['+551197000xxxx', '+552197000xxxx'],
    sender: british,
    cents: { sms: 4, call: 12, whatsApp: 1 },
    loss: { failing: 0.028, codes: general, silent: 0.02 },
  },
  {
    code: 'PT',
    utcOffset: 0,
    share: 5,
    languages: [['pt', 1]],
    mobile: ['+3519200xxxxx'],
    sender: british,
    cents: { sms: 4, call: 7, whatsApp: 3 },
    loss: { failing: 0.012, codes: general, silent: 0.01 },
  },
  {
    code: 'IN',
    utcOffset: 330,
    share: 5,
    languages: [
      ['hi', 5.5],
      ['en', 4.5],
    ],
    mobile: ['+9170000xxxxx'],
    sender: names,
    cents: { sms: 5, call: 6, whatsApp: 1 },
    loss: { failing: 0.06, codes: filtering, silent: 0.06 },
  },
  {
    code: 'AE',
    utcOffset: 240,
    share: 3,
    languages: [
      ['ar', 6],
      ['en', 4],
    ],
    mobile: ['+97154000xxxx'],
    sender: names,
    cents: { sms: 9, call: 22, whatsApp: 2 },
    loss: { failing: 0.04, codes: filtering, silent: 0.05 },
  },
  {
    code: 'JP',
    utcOffset: 540,
    share: 3,
    languages: [['ja', 1]],
    mobile: ['+81901000xxxx'],
    sender: british,
    cents: { sms: 8, call: 14, whatsApp: 3 },
    loss: { failing: 0.008, codes: general, silent: 0.005 },
  },
  {
    code: 'PL',
    utcOffset: 60,
    share: 2,
    languages: [['en', 1]],
    mobile: ['+4857400xxxx'],
    sender: british,
    cents: { sms: 3, call: 6, whatsApp: 2 },
    loss: { failing: 0.013, codes: general, silent: 0.01 },
  },
  {
    code: 'SE',
    utcOffset: 60,
    share: 1,
    languages: [['en', 1]],
    mobile: ['+467017406xx', '+467317406xx'],
    sender: british,
    cents: { sms: 5, call: 6, whatsApp: 4 },
    loss: { failing: 0.009, codes: general, silent: 0.005 },
  },
  {
    code: 'KZ',
    utcOffset: 300,
    share: 1,
    languages: [['ru', 1]],
    mobile: ['+7700010xxxx'],
    sender: names,
    cents: { sms: 9, call: 30, whatsApp: 4 },
    loss: { failing: 0.05, codes: filtering, silent: 0.04 },
  },
]

const byCode = new Map(places.map((place) => [place.code, place]))

export function placeOf(code: string): Place {
  const place = byCode.get(code)
  if (!place) throw new RangeError(`no place ${code}`)
  return place
}
