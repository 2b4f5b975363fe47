// A list of numbers against the logs: a row for each, in its order.
import type { Period } from '#contract/calendar.ts'
import { groupBy } from '#contract/group-by.ts'
import { type ListedNumber, repeatsIn } from '#contract/routes/lookup-list.ts'
import type { Principal } from '../../access/principal.ts'
import type { Store } from '../../store/store.ts'
import { meetContacts } from './meet-contacts.ts'
import { type KnownContact, presentNumber } from './present-number.ts'
import { contactOf, readContacts, readEndings } from './read-contacts.ts'
import { type WantedNumber, wantedNumber } from './wanted-number.ts'

/** Numbers that are read at a time: others are answered in between, for reading ten thousand takes a second. */
const AT_ONCE = 250

/** What of the logs the caller may read of these numbers; either end of the period may be open. */
export async function listNumbers(
  store: Store,
  principal: Principal,
  numbers: readonly string[],
  period: Partial<Period>,
): Promise<ListedNumber[]> {
  const wanted = await inTurns(numbers, wantedNumber)
  // A masked key would spell a number out by its ends.
  const endings = principal.masked ? new Map() : await readEndings(store, principal, wanted)
  const candidates = (each: WantedNumber) => [
    ...each.whole.keys(),
    ...(each.ending === null
      ? []
      : meetContacts(each, endings.get(each.ending) ?? []).contacts.map(({ digits }) => digits)),
  ]
  const digits = new Set(wanted.flatMap(candidates))
  const known = knownContacts(await readContacts(store, principal, period, digits))
  const rows = await inTurns(wanted, (each) => {
    const contacts = [...new Set(candidates(each))].flatMap((candidate) => known.get(candidate) ?? [])
    return presentNumber(principal, each, meetContacts(each, contacts))
  })
  const repeats = repeatsIn(rows.map((row) => row.digits))
  return rows.map((row, place) => ({ ...row, repeats: repeats[place] ?? null }))
}

function knownContacts(rows: Awaited<ReturnType<typeof readContacts>>): Map<string, KnownContact> {
  const groups = groupBy(rows, ({ reversed }) => reversed).values()
  return new Map(
    [...groups].map((own) => {
      // The spelling with a plus sorts first, and tells most.
      const [number = null] = own.flatMap((row) => row.number ?? []).toSorted()
      const contact = { ...contactOf(own[0].reversed, number), rows: own }
      return [contact.digits, contact]
    }),
  )
}

async function inTurns<A, B>(values: readonly A[], make: (value: A) => B): Promise<B[]> {
  const made: B[] = []
  for (const [place, value] of values.entries()) {
    if (place > 0 && place % AT_ONCE === 0) await new Promise((resolve) => setImmediate(resolve))
    made.push(make(value))
  }
  return made
}
