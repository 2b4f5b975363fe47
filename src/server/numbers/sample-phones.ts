// Example numbers for tests: fixtures/phones.tsv, 245 regions in four written forms each.
import { readFileSync } from 'node:fs'

export interface SamplePhone {
  readonly input: string
  readonly e164: string
  readonly country: string
  readonly format: 'e164' | 'international' | 'national' | 'digits'
}

export const samplePhones: readonly SamplePhone[] = readFileSync(
  new URL('fixtures/phones.tsv', import.meta.url),
  'utf8',
)
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#') && !line.startsWith('input\t'))
  .map((line) => {
    const [input = '', , e164 = '', country = '', format = ''] = line.split('\t')
    return { input, e164, country, format: format as SamplePhone['format'] } // the file has only these four
  })
