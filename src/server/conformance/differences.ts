// Where Tollbook answers otherwise than the recorded server, on purpose. docs/compatibility.md explains each; the
// checks say what is answered instead, worked out from the dataset without the code under test.
import { expect } from 'vitest'
import { differentMatches } from './different-matches.ts'
import type { ListBody } from './vectors.ts'

export interface Difference {
  /** As in docs/compatibility.md. */
  readonly title: string
  readonly vectors: readonly string[]
  /** What Tollbook answers. */
  readonly status: number
  /** Part of the body. */
  readonly body?: object
  /** What else holds of our answer and the recorded one (without envelopes). */
  readonly check?: (ours: unknown, recorded: unknown) => void
  /** The request asks for more rows than a page holds: asked page by page it must give the recorded rows. */
  readonly pages?: true
}

const list = (body: unknown) => body as ListBody // only vectors of get-list have these checks

/** `{"_id": "…"}` and nothing else of a related resource, as the bare id that stands for it here. */
function withBareIds(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => {
      const isId = typeof each === 'object' && each !== null && Object.keys(each).join() === '_id'
      return [key, isId ? each._id : each]
    }),
  )
}

export const differences: readonly Difference[] = [
  {
    title: 'A page holds at most 100 entries',
    vectors: [
      'page/equal times, no second key, every row',
      'select/every row, many columns',
      'select/every call',
      'select/every whatsapp',
      'sort/text by bytes',
    ],
    status: 400,
    body: { code: 'limit_out_of_range', path: 'limit' },
    pages: true,
  },
  {
    title: '`limit` and `skip` are whole numbers',
    vectors: [
      ...['limit=0', 'limit=abc', 'limit=2x', 'limit with a space', 'limit=0x5', 'limit twice'],
      ...['body limit true', 'body limit object', 'body limit=0', 'body limit=2.7'],
    ].map((name) => `page/${name}`),
    status: 400,
    body: { code: 'limit_out_of_range', path: 'limit' },
  },
  {
    title: '`limit` and `skip` are whole numbers',
    vectors: ['page/skip=abc', 'page/skip=2.9'],
    status: 400,
    body: { code: 'limit_out_of_range', path: 'skip' },
  },
  {
    title: 'An entry that is not there is a 404',
    vectors: [
      'item/missing',
      'item/of another project',
      'item/of another resource',
      'item/zero id',
      'form/GET item missing',
    ],
    status: 404,
    body: { code: 'not_found', path: 'id' },
  },
  {
    title: 'Columns that nobody may read do not exist',
    vectors: [
      'count/unreadable column',
      'query/unreadable statusCallbackToken',
      'query/MultiSearch unreadable field',
      'select/statusCallbackToken',
      'select/deletedByUser',
      'select/deletedByUserId',
    ],
    status: 400,
    body: { code: 'unknown_field' },
  },
  {
    title: 'A relation selected with `true` is its id',
    vectors: ['select/every relation of call-log'],
    status: 200,
    check: (ours, recorded) => expect(list(ours).data).toEqual(list(recorded).data.map(withBareIds)),
  },
  {
    title: 'A relation selected with `true` is its id',
    vectors: ['item/relations'],
    status: 200,
    check: (ours, recorded) => expect(ours).toEqual(withBareIds(recorded)),
  },
  ...differentMatches,
  {
    title: 'A value that cannot be one is a 400',
    vectors: [
      ...['text Includes text', 'text true for a text', 'text Search without value', 'number'],
      ...['number InBetween documented form', 'number InBetween one side', 'time InBetween documented form'],
      'time LessThan infinity',
    ].map((name) => `query/${name}`),
    status: 400,
    body: { code: 'bad_value' },
  },
  {
    title: 'An operator that does not exist is a 400',
    vectors: ['query/text unknown operator Contains'],
    status: 400,
    body: { code: 'unknown_operator', path: 'query.smsText._type' },
  },
  {
    title: 'A direction is 1, -1, ASC or DESC',
    vectors: ['sort/createdAt ""', 'sort/createdAt 0', 'sort/createdAt "descending"'],
    status: 400,
    body: { path: 'sort.createdAt' },
  },
  {
    title: 'A direction is 1, -1, ASC or DESC',
    vectors: ['sort/createdAt "Desc"'],
    status: 200,
    body: { data: [{ createdAt: '2026-08-14T22:38:51.032Z' }, {}] },
  },
  {
    title: '"Read All Project Resources" reads every log',
    vectors: ['auth/key readAll', 'auth/key readAll on call-log', 'auth/key readAll on whatsapp-log'],
    status: 200,
  },
  {
    title: 'Numbers are answered as they are stored',
    vectors: ['auth/select/bad number stored: with the column'],
    status: 200,
    check: (ours) => expect(list(ours).data.map(({ toNumber }) => toNumber)).toContain('12'),
  },
  {
    title: 'Numbers are answered as they are stored',
    vectors: ['item/bad number stored'],
    status: 200,
    body: { toNumber: '12' },
  },
  {
    title: 'Writes are a 405',
    vectors: [
      ...['create with plain values', 'create call', 'create whatsapp', 'create malformed phone'],
      ...['update by PUT', 'update without data', 'update by GET', 'update missing row', 'delete by GET'],
    ].map((name) => `write/${name}`),
    status: 405,
    body: { code: 'method_not_allowed' },
  },
]
