// Addresses of the network as one caller may have them.
import { isIPv6 } from 'node:net'

/** An IPv4 address as it is; of an IPv6 address its first 64 bits, for whoever has one has them all. */
export function addressGroup(address: string): string {
  const plain = address.replace(/%.*$/, '').toLowerCase()
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(plain)?.[1]
  if (mapped !== undefined) return mapped
  if (!isIPv6(plain)) return address
  const [head = '', tail = ''] = plain.split('::')
  const before = head === '' ? [] : head.split(':')
  const after = tail === '' ? [] : tail.split(':')
  // The last part may be written as IPv4, which is two of ours; it is beyond the first four in any case.
  const missing = Math.max(0, 8 - before.length - after.length)
  const parts = plain.includes('::') ? [...before, ...Array(missing).fill('0'), ...after] : before
  return `${parts
    .slice(0, 4)
    .map((part) => Number.parseInt(part, 16).toString(16))
    .join(':')}::/64`
}
