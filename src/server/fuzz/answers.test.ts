// The rules that the fuzz run holds answers to: each of them can be broken.
import { expect, it } from 'vitest'
import { ApiError } from '#contract/api-error.ts'
import { OTHER } from '../http/test-matrix-world.ts'
import { type FuzzAnswer, faultOf } from './test-answers.ts'
import type { FuzzRequest } from './test-request.ts'

const world = {
  confined: new Set(['a key']),
  ownCount: 5,
  otherIds: ['c0ffee00-0000-4000-8000-000000000000'],
  otherKeys: [],
}
const headers = { 'content-type': 'application/json; charset=utf-8' }
const request: FuzzRequest = { as: 'a key', method: 'POST', url: '/api/sms-log/count', body: '{}' }

function fault(answer: Partial<FuzzAnswer>, asked: Partial<FuzzRequest> = {}): string | undefined {
  return faultOf(world, { ...request, ...asked }, { status: 200, headers, body: '{}', ...answer })
}

const error = JSON.stringify(new ApiError(400, 'bad_value', 'limit must be …', 'limit').toBody())
const sendzen = '{"message":"Invalid request parameters","data":null}'

it.each<[string, Partial<FuzzAnswer>, Partial<FuzzRequest>]>([
  ['a result', { body: '{"count":5}' }, {}],
  ['an error of the documented form', { status: 400, body: error }, {}],
  [
    'an error of SendZen’s form where SendZen’s document is asked for',
    { status: 400, body: sendzen },
    { method: 'GET', url: '/v1/logs?pageSize=x' },
  ],
  ['the id that was asked for', { status: 404, body: error.replace('…', OTHER) }, { url: `/api/keys/${OTHER}` }],
  ['everything to the owner', { body: '{"count":500,"label":"Canary"}' }, { as: 'owner' }],
])('lets pass %s', (_name, answer, asked) => {
  expect(fault(answer, asked)).toBeUndefined()
})

it.each<[string, Partial<FuzzAnswer>, Partial<FuzzRequest>]>([
  ['a 500', { status: 500, body: error }, {}],
  ['a redirect', { status: 302 }, {}],
  ['another form of error', { status: 400, body: '{"error":"Bad Request","statusCode":400}' }, {}],
  ['an error without a body', { status: 417, body: '' }, {}],
  ['SendZen’s form elsewhere', { status: 400, body: sendzen }, {}],
  ['a 405 that does not say what is allowed', { status: 405, body: error }, {}],
  ['the engine’s words', { status: 400, body: error.replace('…', 'DB::Exception') }, {}],
  ['half an answer', { body: '{"count":' }, {}],
  ['a name of another project', { body: '{"label":"Canary Ltd"}' }, {}],
  ['an id of another project', { body: `{"_id":"${world.otherIds[0]}"}` }, {}],
  ['an id of another project in an error', { status: 400, body: error.replace('…', OTHER) }, {}],
  ['more entries than the project has', { body: '{"rows":[{"count":6}]}' }, {}],
])('finds %s', (_name, answer, asked) => {
  expect(fault(answer, asked)).toEqual(expect.any(String))
})
