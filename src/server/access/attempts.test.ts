import { describe, expect, it } from 'vitest'
import { addressGroup } from './address-group.ts'
import { makeAttempts } from './attempts.ts'

let now = 1_000_000
const limits = { windowMs: 60_000, perAddress: 3, overall: 5 }
const open = () => makeAttempts(limits, () => now)
const wrong = (attempts: ReturnType<typeof open>, address: string, times: number) => {
  for (let n = 0; n < times; n += 1) attempts.wrong(address)
}

describe('attempts', () => {
  it('of one address are limited until the window ends, and those of others go on', () => {
    const attempts = open()
    wrong(attempts, '192.0.2.1', 2)
    expect(attempts.wait('192.0.2.1')).toBe(0)
    now += 30_000
    wrong(attempts, '192.0.2.1', 1)
    expect([attempts.wait('192.0.2.1'), attempts.wait('192.0.2.2')]).toEqual([30, 0])
    now += 29_001
    expect(attempts.wait('192.0.2.1')).toBe(1)
    now += 999
    expect(attempts.wait('192.0.2.1')).toBe(0)
  })

  it('are forgiven when the owner was right', () => {
    const attempts = open()
    wrong(attempts, '192.0.2.1', 2)
    attempts.forgive('192.0.2.1')
    wrong(attempts, '192.0.2.1', 2)
    expect(attempts.wait('192.0.2.1')).toBe(0)
  })

  it('from many addresses are limited for all', () => {
    const attempts = open()
    for (let n = 0; n < limits.overall; n += 1) attempts.wrong(`192.0.2.${n}`)
    expect(attempts.wait('198.51.100.1')).toBe(60)
    now += 60_000
    expect(attempts.wait('198.51.100.1')).toBe(0)
  })

  it('of ever more addresses are forgotten, the oldest first', () => {
    const attempts = makeAttempts({ ...limits, overall: Number.POSITIVE_INFINITY }, () => now)
    wrong(attempts, '192.0.2.1', 3)
    const address = (n: number) => `10.${n >> 16}.${(n >> 8) & 255}.${n & 255}`
    for (let n = 0; n < 9_999; n += 1) attempts.wrong(address(n))
    expect(attempts.wait('192.0.2.1')).toBe(60)
    attempts.wrong(address(9_999))
    expect(attempts.wait('192.0.2.1')).toBe(0)
  })
})

describe('addressGroup', () => {
  it.each([
    ['192.0.2.1', '192.0.2.1'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['2001:db8:0:7:1:2:3:4', '2001:db8:0:7::/64'],
    ['2001:0DB8:0000:0007::1', '2001:db8:0:7::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['64:ff9b::192.0.2.1', '64:ff9b:0:0::/64'],
    ['unknown', 'unknown'],
  ])('of %s is %s', (address, group) => {
    expect(addressGroup(address)).toBe(group)
  })
})
