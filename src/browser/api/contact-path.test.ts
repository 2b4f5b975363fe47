import { expect, it } from 'vitest'
import { contactPath, personPath } from './contact-path.ts'

const contact = { number: '+49 1512 3454567', digits: '4915123454567', country: 'DE', names: [], userId: null }

it('leads to a number, an id or a name as it is written', () => {
  expect(personPath('+49 1512 3454567')).toBe('/lookup?number=%2B49+1512+3454567')
  expect(personPath('DE.13491208655302741918')).toBe('/lookup?number=DE.13491208655302741918')
  expect(personPath('Анна')).toBe('/lookup?number=%D0%90%D0%BD%D0%BD%D0%B0')
})

it.each([null, undefined, '', '+49 ••• ••• 4567', '•••', '12', '(1) 2', 'An'])('leads nowhere from %s', (person) => {
  expect(personPath(person)).toBeUndefined()
})

it('leads to a contact by what finds all of it', () => {
  expect(contactPath(contact, '34567')).toBe('/lookup?number=%2B4915123454567')
  expect(contactPath({ ...contact, number: '015123454567', digits: '015123454567' }, '34567')).toBe(
    '/lookup?number=015123454567',
  )
  expect(contactPath({ ...contact, number: '', digits: '', userId: 'DE.1349' }, 'Anna')).toBe('/lookup?number=DE.1349')
})

it('leads to a masked contact by no more than was asked', () => {
  const masked = { ...contact, number: '+49 ••• ••• 4567', digits: '4567' }
  expect(contactPath(masked, '34567')).toBe('/lookup?number=4567')
  expect(contactPath({ ...masked, number: '', digits: '', userId: '•••1918' }, 'Anna')).toBe('/lookup?number=Anna')
})
