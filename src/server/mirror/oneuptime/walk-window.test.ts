import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findChannel } from '#contract/channels/index.ts'
import type { TestRequest } from '../upstream/test-http.ts'
import { type Listing, listRequest, readListing } from './list-rows.ts'
import { type List, readPages } from './read-pages.ts'
import { answerList, micros, type TestRow, type TestServer } from './test-oneuptime.ts'

const sms = findChannel('sms') ?? expect.fail('no sms')
const LIMIT = 5
const SPAN_MS = 12

/** What happens to the rows after a page was made. */
const event = fc.record({
  gone: fc.array(fc.nat(60), { maxLength: 8 }),
  born: fc.array(fc.nat(SPAN_MS * 1000), { maxLength: 4 }),
})
const times = fc.array(fc.nat(SPAN_MS * 1000), { maxLength: 60 })

function listOf(server: TestServer): List {
  let page = 0
  return async (channel, request) => {
    const { path, body } = listRequest(channel, request, {}, LIMIT)
    const { searchParams } = new URL(path, 'http://source')
    const asked = { params: searchParams, body } as unknown as TestRequest // what answerList looks at
    return readListing(JSON.stringify(answerList(server, page++, asked).body), LIMIT) satisfies Listing
  }
}

describe('walking through a window', () => {
  it('gives every row that was there throughout, whatever else comes and goes', async () => {
    const check = async (start: number[], events: { gone: number[]; born: number[] }[], together: boolean) => {
      let next = 0
      // All in one millisecond, or spread over several.
      const rowAt = (time: number): TestRow => ({
        _id: String((next++ * 7919) % 1009).padStart(4, '0'),
        createdAt: micros(together ? time % 1000 : time),
      })
      const rows = start.map(rowAt)
      const doomed = new Set(events.flatMap(({ gone }) => gone))
      const server: TestServer = { rows: [...rows] }
      server.afterPage = (page) => {
        const { gone = [], born = [] } = events[page] ?? {}
        const leaving = new Set(gone.map((index) => rows[index]))
        server.rows = [...server.rows.filter((row) => !leaving.has(row)), ...born.map(rowAt)]
      }
      const window = { from: micros(0), to: micros(SPAN_MS * 1000), by: 'created' } as const
      const given: string[] = []
      for await (const page of readPages(listOf(server), sms, window, new AbortController().signal))
        given.push(...page.rows.map((row) => JSON.parse(row)._id))
      const stayed = rows.filter((_row, index) => !doomed.has(index)).map(({ _id }) => _id)
      expect(stayed.filter((id) => !given.includes(id))).toEqual([])
    }
    await fc.assert(fc.asyncProperty(times, fc.array(event, { maxLength: 12 }), fc.boolean(), check), { numRuns: 1500 })
  })
})
