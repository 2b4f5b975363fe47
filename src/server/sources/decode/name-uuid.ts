import { createHash } from 'node:crypto'

/** Sets Tollbook's ids apart from those that anybody else derives from the same words. */
const NAMESPACE = 'tollbook'

/** A UUID (version 5 form) that is the same whenever the parts are the same, so that importing twice changes nothing. */
export function nameUuid(...parts: readonly (string | number)[]): string {
  const hex = createHash('sha1')
    .update(JSON.stringify([NAMESPACE, ...parts]))
    .digest('hex')
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 0x3) | 0x8).toString(16)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
