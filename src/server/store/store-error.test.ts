import { describe, expect, it } from 'vitest'
import { QueryTooExpensive, StoreFailure, StoreUnavailable } from './store.ts'
import { translateError } from './store-error.ts'

function engineError(message: string, fields: object): Error {
  return Object.assign(new Error(message), fields)
}

describe('an error of the engine', () => {
  it.each([
    [
      { code: 'CHDB_INSERT', clickhouseCode: 243 },
      'Cannot reserve 1.00 MiB, not enough space. (NOT_ENOUGH_SPACE)',
      'full',
    ],
    [{ code: '75', type: 'CANNOT_WRITE_TO_FILE_DESCRIPTOR' }, 'errno: 28, strerror: No space left on device', 'full'],
    [{ code: '1001', type: 'STD_EXCEPTION' }, 'filesystem error: Read-only file system ["/data"]', 'read-only'],
    [{ code: '242', type: 'TABLE_IS_READ_ONLY' }, 'Table is in readonly mode', 'read-only'],
    [{ code: 'ENOSPC' }, 'ENOSPC: no space left on device, write', 'full'],
    [{ code: 'ECONNREFUSED' }, 'connect ECONNREFUSED', 'down'],
  ])('%o tells why the store cannot', (fields, message, condition) => {
    const known = translateError(engineError(message, fields))
    expect(known).toBeInstanceOf(StoreUnavailable)
    expect(known).toMatchObject({ condition })
  })

  it('is no full disk because somebody wrote so', () => {
    const quoted = engineError('Cannot parse: No space left on device', { code: '6', type: 'CANNOT_PARSE_TEXT' })
    expect(translateError(quoted)).toBeInstanceOf(StoreFailure)
  })

  it('keeps to itself what it quotes', () => {
    for (const fields of [
      { code: '47', type: 'UNKNOWN_IDENTIFIER' },
      { code: 'CHDB_INSERT', clickhouseCode: 47 },
    ]) {
      const known = translateError(engineError('Row 1: "+4915123454567" (UNKNOWN_IDENTIFIER)', fields))
      expect(known).toMatchObject({ message: 'The store refused a statement: UNKNOWN_IDENTIFIER.' })
    }
  })

  it('still tells an expensive query', () => {
    const late = engineError('Timeout exceeded', { code: '159', type: 'TIMEOUT_EXCEEDED' })
    expect(translateError(late)).toBeInstanceOf(QueryTooExpensive)
  })
})
