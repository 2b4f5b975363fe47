// Which addresses a message may be sent to. Whoever writes a budget must not reach, by its webhook, what only the
// gateway's own network can.
import { BlockList, isIP, isIPv6 } from 'node:net'

const notPublic = new BlockList()

const networks: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
]
for (const [network, bits] of networks) notPublic.addSubnet(network, bits, 'ipv4')

// Of IPv6 only what is routed in the world (2000::/3), without the ways of writing an IPv4 address in it.
const global = new BlockList()
global.addSubnet('2000::', 3, 'ipv6')
const embedding: readonly (readonly [string, number])[] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
]
for (const [network, bits] of embedding) notPublic.addSubnet(network, bits, 'ipv6')

/** True for an address that anybody on the Internet could reach. Takes IP addresses alone. */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 0) return false
  if (!isIPv6(address)) return !notPublic.check(address, 'ipv4')
  return global.check(address, 'ipv6') && !notPublic.check(address, 'ipv6')
}
