// Who can reach the gateway, and who may say for whom they ask.
import { BlockList, isIP } from 'node:net'
import { z } from 'zod'
import { ConfigError } from './config-error.ts'

const loopback = new BlockList()
loopback.addSubnet('127.0.0.0', 8, 'ipv4')
loopback.addAddress('::1', 'ipv6')

/** True for what only this machine reaches. */
export function isLoopback(host: string): boolean {
  const family = isIP(host)
  return family === 0 ? host.toLowerCase() === 'localhost' : loopback.check(host, family === 4 ? 'ipv4' : 'ipv6')
}

/**
 * Beyond this machine nothing is opened with a key that nobody has chosen. Throws `ConfigError` in one line.
 */
export function requireChosenKey(host: string, ownerKey: string | undefined): void {
  if (ownerKey === undefined && !isLoopback(host))
    throw new ConfigError(`HOST: ${host} is reached from other machines: set TOLLBOOK_OWNER_KEY to a key of your own.`)
}

const PROXIES = 'must be a number of proxies from 0 to 10, or their addresses such as 10.0.0.1, 10.1.0.0/16'

/** Proxies that are believed: how many, or where they are. */
export const trustProxy = z.string().transform((text, context): number | string[] => {
  if (/^\d+$/.test(text.trim()) && Number(text) <= 10) return Number(text)
  const addresses = text.split(',').map((each) => each.trim())
  if (addresses.every(isNetwork)) return addresses
  context.addIssue({ code: 'custom', message: PROXIES })
  return z.NEVER
})

function isNetwork(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/')
  const family = isIP(address)
  if (family === 0 || more.length > 0) return false
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128))
}
