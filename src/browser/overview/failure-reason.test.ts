import { expect, test } from 'vitest'
import { failureReason } from './failure-reason.ts'

test.each([
  [
    '',
    'Message ID: wamid.HBgM= | Status: Failed | Timestamp: 2026-11-20T11:35:15.932Z | Error: 131026 Message undeliverable',
    '131026 Message undeliverable',
  ],
  ['30003', 'Delivery status: Failed. Message ID: SM3b7f. Provider error code: 30003.', '30003'],
  ['', 'Call ID: CAbdc517', ''],
  ['', 'Phone call balance is too low', 'Phone call balance is too low'],
  [
    '21211',
    "The 'To' number +1555 is not a valid phone number.",
    "21211 · The 'To' number +1555 is not a valid phone number",
  ],
  ['', '', ''],
])('%s %s', (code, message, reason) => {
  expect(failureReason(code, message)).toBe(reason)
})
