import { expect, it } from 'vitest'
import { makeContactRefs } from './contact-ref.ts'

const refs = makeContactRefs('secret of the installation')
const anna = ['7654543215194']

it('names the same contact by the same text, which nobody else reads or makes', () => {
  const ref = refs.seal(anna)
  expect(refs.read(ref)).toEqual(anna)
  expect(refs.seal([...anna])).toBe(ref)
  expect(makeContactRefs('another secret').read(ref)).toBeUndefined()
  expect(Buffer.from(ref.slice(4), 'base64url').toString('latin1')).not.toContain(anna[0])
})

it('does not tell how long a number is, or that two are nearly the same', () => {
  const [short, long] = [refs.seal(['123']), refs.seal(['123456789012345', 'DE.13491208655302741918'])]
  expect(short.length).toBe(long.length)
  expect(refs.seal(['123']).slice(0, 20)).not.toBe(refs.seal(['124']).slice(0, 20))
})

it('reads nothing that was changed, cut or made up', () => {
  const ref = refs.seal(anna)
  const changed = Array.from(ref, (letter, at) => ref.slice(0, at) + (letter === 'A' ? 'B' : 'A') + ref.slice(at + 1))
  // The last letter holds bits that no byte needs.
  expect(changed.slice(0, -1).filter((each) => refs.read(each) !== undefined)).toEqual([])
  for (const text of ['', 'ref_', 'ref_AAAA', '+4915123454567', ref.slice(0, -4), ref.slice(4)])
    expect(refs.read(text)).toBeUndefined()
})
