// Queries that find other rows than on the recorded server: numbers match however they are written, and text is
// taken to the letter. The rows that must be found are worked out from the dataset by plain loops.
import { expect } from 'vitest'
import { channels } from '#contract/channels/index.ts'
import { dataset, datasetRows } from './dataset.ts'
import type { Difference } from './differences.ts'
import type { ListBody } from './vectors.ts'

type Row = Readonly<Record<string, unknown>>

const smsRows = channels
  .filter(({ resource }) => resource === 'sms-log')
  .flatMap(datasetRows)
  .filter((row) => row.projectId === memberProject() && row.deletedAt === null)

function memberProject(): unknown {
  return dataset.tables.ApiKey?.find(({ apiKey }) => apiKey === dataset.apiKeys.member)?.projectId
}

/** One vector of sms-log, whose answer must count exactly the rows that `matches` picks. */
function counts(title: string, name: string, matches: (row: Row) => boolean): Difference {
  return {
    title,
    vectors: [`query/${name}`],
    status: 200,
    check: (ours, recorded) => {
      const { count } = ours as ListBody
      expect(count).toBe(smsRows.filter(matches).length)
      // A listed difference that is none belongs off the list.
      expect(count).not.toBe((recorded as Partial<ListBody>).count)
    },
  }
}

const digits = ({ toNumber }: Row) => String(toNumber).replace(/\D/g, '')
const text = ({ smsText }: Row) => String(smsText ?? '').toLowerCase()

const anyForm = 'Numbers match in any written form'
const number = (name: string, matches: (row: Row) => boolean) => counts(anyForm, name, matches)
const isContact = (row: Row) => digits(row) === '15551234567'
const incidents = ['41e68101-4e89-410d-9934-e87164efef2e', 'ab037011-8e1a-483f-9958-ba7474c19cce']

const literally = '`%`, `_` and `\\` stand for themselves'
const literal = (name: string, matches: (row: Row) => boolean) => counts(literally, name, matches)

export const differentMatches: readonly Difference[] = [
  number('phone without plus', isContact),
  number('phone with spaces inside', isContact),
  number('phone spaces around', isContact),
  number('phone EqualTo', isContact),
  number('phone EqualToOrNull', isContact),
  number('phone documented example', isContact),
  number('phone Includes Phone', isContact),
  number('phone NotEqual', (row) => !isContact(row)),
  number('phone brackets', (row) => digits(row) === '5551234567'),
  number('phone Includes', (row) => isContact(row) || digits(row) === '442071838750'),
  number('phone Search digits', (row) => digits(row).includes('1234567')),
  number('phone Search dots', (row) => digits(row).includes('555123')),
  number(
    'MultiSearch with a status',
    (row) => row.status === 'Sent' && (digits(row).includes('555') || text(row).includes('555')),
  ),
  number(
    'combined text, phone, incident',
    (row) =>
      row.smsText !== null &&
      digits(row).includes('555') &&
      incidents.includes(String(row.incidentId)) &&
      row.status !== 'Error',
  ),
  literal('MultiSearch percent', (row) => text(row).includes('0%o')),
  literal('text EndsWith 01', (row) => text(row).endsWith('_01')),
  literal('text Search underscore only', (row) => text(row).includes('a_b')),
  literal('text Search backslash', (row) => text(row).includes('\\')),
  literal('text Search escaped underscore', (row) => text(row).includes('a\\_b')),
  literal('text Search path', (row) => text(row).includes('c:\\temp')),
  counts('Case does not matter, in any script', 'text Search dotted I', (row) =>
    text(row).includes('İSTANBUL'.toLowerCase()),
  ),
]
