import { lookup as resolve } from 'node:dns'
import type { LookupFunction } from 'node:net'

/** Resolves a name once, for the connection itself: it cannot mean another address by the time that it is made. */
export function guardedLookup(isAllowed: (address: string) => boolean, refusal: string): LookupFunction {
  return (hostname, options, answer) => {
    resolve(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return answer(error, '', 0)
      const [first] = addresses
      const open = first !== undefined && addresses.every(({ address }) => isAllowed(address))
      if (!open) return answer(Object.assign(new Error(refusal), { code: 'EACCES' }), '', 0)
      return options.all ? answer(null, addresses) : answer(null, first.address, first.family)
    })
  }
}
