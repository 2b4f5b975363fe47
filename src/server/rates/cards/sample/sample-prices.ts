// What the sample card says: US dollars for a part of an SMS, a minute of a call and a WhatsApp message, by country.

export interface SamplePrice {
  /** Null for all others. */
  readonly country: string | null
  readonly sms: string
  readonly call: string
  /** WhatsApp by category; authentication costs as utility does, and from October 2026 on service too. */
  readonly marketing: string
  readonly utility: string
  /** Of utility until the end of September 2026, where it was another. */
  readonly before?: string
}

const price = (
  country: string | null,
  sms: string,
  call: string,
  marketing: string,
  utility: string,
  before = utility,
) => ({ country, sms, call, marketing, utility, before }) satisfies SamplePrice

export const samplePrices: readonly SamplePrice[] = [
  price('US', '0.0083', '0.014', '0.025', '0.0034', '0.004'),
  price('CA', '0.0083', '0.014', '0.025', '0.0034', '0.004'),
  price('MX', '0.0672', '0.0419', '0.0397', '0.0085', '0.01'),
  price('BR', '0.0599', '0.0561', '0.0625', '0.0068', '0.008'),
  price('AR', '0.0748', '0.0572', '0.0618', '0.026', '0.034'),
  price('CL', '0.0634', '0.0418', '0.0889', '0.02'),
  price('CO', '0.0494', '0.0411', '0.0125', '0.0008', '0.0002'),
  price('GB', '0.0524', '0.0312', '0.0529', '0.022'),
  price('IE', '0.0846', '0.0368', '0.0592', '0.0212'),
  price('DE', '0.0992', '0.0445', '0.1365', '0.055'),
  price('AT', '0.0973', '0.0682', '0.0592', '0.0212'),
  price('CH', '0.0725', '0.0691', '0.0592', '0.0212'),
  price('FR', '0.0798', '0.0476', '0.0859', '0.03'),
  price('ES', '0.0826', '0.0394', '0.0615', '0.02'),
  price('PT', '0.0449', '0.0437', '0.0592', '0.0212'),
  price('IT', '0.0927', '0.0498', '0.0691', '0.03'),
  price('NL', '0.1053', '0.0583', '0.1597', '0.05'),
  price('BE', '0.1134', '0.0612', '0.0592', '0.0212'),
  price('SE', '0.0518', '0.0427', '0.0592', '0.0212'),
  price('PL', '0.0401', '0.0524', '0.086', '0.0212'),
  price('UA', '0.1204', '0.1628', '0.086', '0.0212'),
  price('KZ', '0.1419', '0.1902', '0.0604', '0.0077'),
  price('TR', '0.0268', '0.0917', '0.0109', '0.0009', '0.0053'),
  price('AE', '0.1176', '0.2263', '0.0576', '0.0157'),
  price('SA', '0.1391', '0.1704', '0.0455', '0.0107', '0.0115'),
  price('IN', '0.0832', '0.0405', '0.0118', '0.0014'),
  price('SG', '0.0487', '0.0321', '0.0732', '0.0113'),
  price('JP', '0.0889', '0.0746', '0.0732', '0.0113'),
  price('AU', '0.0515', '0.0294', '0.0732', '0.0113'),
  price('ZA', '0.0353', '0.0487', '0.0379', '0.0076'),
  price(null, '0.09', '0.11', '0.0604', '0.0077'),
]
