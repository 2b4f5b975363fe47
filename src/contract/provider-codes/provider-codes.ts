// Error codes of the providers that OneUptime and SendZen send through. What they mean is in the catalogues
// (`provider-codes.json`); the two providers' codes do not overlap.

/** Whether sending it again may help: after a while, once what is wrong has been put right, or not at all. */
export type Retry = 'later' | 'mended' | 'never'

/** As Twilio documents them: a page for each code. */
const twilio = {
  '10001': 'mended',
  '10004': 'later',
  '13223': 'never',
  '13224': 'never',
  '13225': 'mended',
  '13227': 'mended',
  '20003': 'mended',
  '20429': 'later',
  '21210': 'mended',
  '21211': 'never',
  '21212': 'mended',
  '21214': 'never',
  '21215': 'mended',
  '21216': 'mended',
  '21217': 'never',
  '21219': 'mended',
  '21408': 'mended',
  '21601': 'never',
  '21602': 'mended',
  '21604': 'mended',
  '21605': 'mended',
  '21606': 'mended',
  '21608': 'mended',
  '21610': 'never',
  '21611': 'later',
  '21612': 'mended',
  '21614': 'never',
  '21617': 'mended',
  '21659': 'mended',
  '21660': 'mended',
  '21703': 'mended',
  '21704': 'mended',
  '30001': 'later',
  '30002': 'mended',
  '30003': 'later',
  '30004': 'never',
  '30005': 'never',
  '30006': 'never',
  '30007': 'mended',
  '30008': 'later',
  '30009': 'later',
  '30010': 'mended',
  '30011': 'never',
  '30017': 'later',
  '30018': 'mended',
  '30019': 'mended',
  '30022': 'later',
  '30023': 'later',
  '30024': 'later',
  '30027': 'later',
  '30032': 'mended',
  '30033': 'mended',
  '30034': 'mended',
  '30036': 'later',
  '30037': 'mended',
  '30038': 'mended',
  '30039': 'never',
  '30410': 'mended',
  '30450': 'mended',
  '63003': 'never',
  '63005': 'mended',
  '63007': 'mended',
  '63013': 'mended',
  '63015': 'mended',
  '63016': 'mended',
  '63018': 'later',
  '63024': 'never',
  '63032': 'never',
  '63038': 'later',
  '63049': 'later',
} as const satisfies Readonly<Record<string, Retry>>

/** As Meta documents them for the WhatsApp Cloud API: one page for all. */
const meta = {
  '190': 'mended',
  '368': 'mended',
  '80007': 'later',
  '130429': 'later',
  '130472': 'never',
  '130497': 'never',
  '131000': 'later',
  '131005': 'mended',
  '131008': 'mended',
  '131009': 'mended',
  '131016': 'later',
  '131021': 'never',
  '131026': 'never',
  '131030': 'mended',
  '131031': 'mended',
  '131037': 'mended',
  '131042': 'mended',
  '131045': 'mended',
  '131047': 'mended',
  '131048': 'later',
  '131049': 'later',
  '131050': 'never',
  '131051': 'never',
  '131052': 'mended',
  '131053': 'mended',
  '131056': 'later',
  '131057': 'later',
  '131060': 'never',
  '131062': 'mended',
  '132000': 'mended',
  '132001': 'mended',
  '132005': 'mended',
  '132007': 'mended',
  '132012': 'mended',
  '132015': 'later',
  '132016': 'mended',
  '132068': 'mended',
  '132069': 'later',
  '133004': 'later',
  '133010': 'mended',
  '135000': 'mended',
} as const satisfies Readonly<Record<string, Retry>>

export type ProviderCode = keyof typeof twilio | keyof typeof meta

export interface CodeFacts {
  readonly code: ProviderCode
  readonly provider: 'Twilio' | 'Meta'
  readonly retry: Retry
  /** The provider's own page about it. */
  readonly url: string
}

const META_PAGE = 'https://developers.facebook.com/documentation/business-messaging/whatsapp/support/error-codes'

const facts: ReadonlyMap<string, CodeFacts> = new Map(
  [
    ...entriesOf(twilio).map(([code, retry]): CodeFacts => {
      return { code, retry, provider: 'Twilio', url: `https://www.twilio.com/docs/api/errors/${code}` }
    }),
    ...entriesOf(meta).map(([code, retry]): CodeFacts => ({ code, retry, provider: 'Meta', url: META_PAGE })),
  ].map((each) => [each.code, each]),
)

/** Every code that we have words for. */
export const providerCodes: readonly ProviderCode[] = [...facts.values()].map(({ code }) => code)

/** What is known of a code; undefined for one that we have no words for. */
export function factsOfCode(code: string): CodeFacts | undefined {
  return facts.get(code)
}

/** The code in a source's sentence: `… Provider error code: 30003.`, `… | Error: 131047 Re-engagement message …` */
export function codeIn(sentence: string | null): string | null {
  const named = /\berror(?: code)?:?\s*\(?#?(\d{3,6})\b/i.exec(sentence ?? '')?.[1]
  // Meta puts it in front: `(#131030) Recipient phone number not in allowed list`.
  return named ?? /\(#(\d{3,6})\)/.exec(sentence ?? '')?.[1] ?? null
}

function entriesOf<Code extends string>(table: Readonly<Record<Code, Retry>>): (readonly [Code, Retry])[] {
  // A cast, because Object.entries forgets the keys.
  return Object.entries(table) as unknown as (readonly [Code, Retry])[]
}
