// Dimensions whose groups are people, for keys that see personal data masked.
import { type Channel, findField } from '#contract/channels/index.ts'
import type { Dimension } from '#contract/routes/costs.ts'
import { namesPerson } from '../access/personal-tests.ts'
import { forbidden, type Principal } from '../access/principal.ts'

type Scopes = readonly { readonly channel: Channel }[]

/** Throws 403 for a dimension whose very ids are masked: groups that look alike would be no groups. */
export function requireGroupable(principal: Principal, dimension: Dimension, scopes: Scopes): void {
  if (!principal.masked) return
  // The length of a text is a test of it.
  const keyOf = (channel: Channel) => (dimension === 'messageLength' ? channel.title : dimension)
  if (scopes.some(({ channel }) => findField(channel, keyOf(channel))?.personal))
    throw forbidden(`${dimension} is masked for this key and cannot be summed by.`, 'groupBy')
}

/** True where the group's label is a person's name. */
export function groupsPersons(dimension: Dimension, scopes: Scopes): boolean {
  return scopes.some(({ channel }) => {
    const field = findField(channel, dimension)
    return field !== undefined && namesPerson(field)
  })
}
