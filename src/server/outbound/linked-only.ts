// Addresses of the link itself, where clouds keep what a machine may know about itself, its credentials with it. No source,
// identity provider or webhook lives there, whatever its name resolves to.
import { BlockList, isIP, isIPv6 } from 'node:net'

const linked = new BlockList()
linked.addSubnet('169.254.0.0', 16, 'ipv4')
linked.addSubnet('fe80::', 10, 'ipv6')
// Metadata outside the link: AWS over IPv6, Alibaba and Oracle.
linked.addAddress('fd00:ec2::254', 'ipv6')
linked.addAddress('100.100.100.200', 'ipv4')
linked.addAddress('192.0.0.192', 'ipv4')
// 0.0.0.0 is this machine under a name that lists of addresses forget.
linked.addSubnet('0.0.0.0', 8, 'ipv4')
linked.addAddress('::', 'ipv6')

/** True for an IP address, also in brackets or within an IPv6 one, that nothing is asked at. */
export function isLinkedOnly(address: string): boolean {
  const plain = address.replace(/^\[|\]$/g, '').replace(/%.*$/, '')
  if (isIP(plain) === 0) return false
  if (!isIPv6(plain)) return linked.check(plain, 'ipv4')
  // An IPv4 address that is mapped into IPv6 is checked as what it is.
  return linked.check(plain, 'ipv6')
}
