import { expect, test } from 'vitest'
import { ApiFailure } from '#browser/api/api-failure.ts'
import { fieldFailure } from './key-failure.ts'

const refused = (message: string, path?: string) => new ApiFailure(400, 'bad_value', message, path)

test('a refusal stands at its field, without saying the field’s name twice', () => {
  expect(fieldFailure(refused('label: must not be empty', 'label'))).toEqual({
    field: 'label',
    message: 'must not be empty',
  })
  expect(fieldFailure(refused('permissions.0: must be one of …', 'permissions.0'))).toEqual({
    field: 'permissions',
    message: 'must be one of …',
  })
  const past = 'expiresAt must be in the future'
  expect(fieldFailure(refused(past, 'expiresAt'))).toEqual({ field: 'expiresAt', message: past })
})

test('a refusal that names no field of the form stands at none', () => {
  expect(fieldFailure(refused('This key has been revoked', 'id'))).toBeUndefined()
  expect(fieldFailure(refused('Not allowed'))).toBeUndefined()
  expect(fieldFailure(refused('labels: unknown', 'labels'))).toBeUndefined()
  expect(fieldFailure(new Error('label'))).toBeUndefined()
})
