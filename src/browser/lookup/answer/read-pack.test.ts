import { expect, test } from 'vitest'
import type { EvidenceHead } from '#contract/routes/lookup-evidence.ts'
import { packAsked, packFile, packParams } from './pack-address.ts'
import { IncompletePack, readPack } from './read-pack.ts'

const head: EvidenceHead = {
  ...{ kind: 'tollbook-evidence-pack', formatVersion: 1, number: '4567', searchedAs: [], timezone: 'UTC' },
  filter: { channels: null, direction: null, outcome: null, from: null, to: null, text: null },
  ...{ order: 'oldest-first', asOf: '2026-11-21T14:03:05.000Z', askedBy: 'Owner', readableChannels: [], masked: false },
}
const entry = { _id: 'a', channel: 'sms' }
const end = { count: 1, sha256: '0'.repeat(64) }
const file = (...lines: (object | string)[]) =>
  lines.map((line) => `${typeof line === 'string' ? line : JSON.stringify(line)}\n`).join('')

test('a whole pack is its head, its entries and its end', () => {
  expect(readPack(file(head, entry, end))).toEqual({ head, entries: [entry], end })
  expect(readPack(file(head, { ...end, count: 0 })).entries).toEqual([])
})

test.each([
  ['that broke off', file(head, entry)],
  ['that says so', file(head, entry, 'INCOMPLETE: the gateway could not read all rows.')],
  ['in which a line is missing', file(head, end)],
  ['without a head', file(entry, end)],
  ['of nothing', ''],
])('a pack %s is none', (_what, text) => {
  expect(() => readPack(text)).toThrow(IncompletePack)
})

test('page and file have the same address, whatever stands beside it', () => {
  const asked = { number: '+49 151 2345', channels: 'sms,call', outcome: 'failed', timezone: 'Asia/Tokyo' } as const
  const params = packParams(asked)
  expect(packAsked(new URLSearchParams(`${params}&range=last7d&from=`))).toEqual(asked)
  expect(packFile(asked)).toBe(
    '/api/lookup/evidence?channels=sms%2Ccall&outcome=failed&number=%2B49+151+2345&timezone=Asia%2FTokyo',
  )
})
