// Error codes of the providers that OneUptime and SendZen send through, as Twilio and Meta document them. The words are
// in the catalogues under `logs.errorCode`; the two providers' codes do not overlap.

/** Twilio: https://www.twilio.com/docs/api/errors · Meta: https://developers.facebook.com/docs/whatsapp/cloud-api/support/error-codes */
export const errorCodes = [
  '21211',
  '21408',
  '21610',
  '21612',
  '21614',
  '30001',
  '30002',
  '30003',
  '30004',
  '30005',
  '30006',
  '30007',
  '30008',
  '30010',
  '30034',
  '63016',
  '130429',
  '130472',
  '131021',
  '131026',
  '131031',
  '131042',
  '131045',
  '131047',
  '131048',
  '131049',
  '131051',
  '131053',
  '131056',
  '132000',
  '132001',
  '132015',
] as const

export type ErrorCode = (typeof errorCodes)[number]

export function knownCode(code: string): ErrorCode | undefined {
  return errorCodes.find((each) => each === code)
}
