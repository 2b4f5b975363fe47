// Why a target is not met: the limit that stops it, told from what was measured. By the key of the target, or by its
// rule, which is what stands before the colon.

/** Of one statement whose rows are put together in the gateway. */
const lookups =
  'Whom the bench asks for has 144 entries (median), all of which are read by one statement and put together in the gateway, in 9 ms of its own: reading the engine’s answer 1.3, unpacking 1, who it is with the sums 2.2, showing the first fifty 1.2, checking and writing the answer 1.6, collecting garbage 1.4 (a profile of 600). The engine’s own time is less by as much: summed by the engine in a second statement, as before, the same numbers took 27 ms in place of 19 in turns.'

const floor =
  'A round trip takes a millisecond, and before the engine reads a row it plans a statement over a table as wide as the log for eight to ten of them: its own time alone is 8.6 to 11 round trips. `SELECT 1` through the gateway is 1.9.'

/** What is kept need not be read, but is added up and written. */
const kept =
  'Nothing is read but whether months have changed: what is left is to join the kept sums of months, add them up exactly, check them and write them, for up to thousands of groups (430 KiB of JSON by day and channel), in one thread.'

const counts =
  'The engine is asked for nothing but whether months have changed, a statement that takes it hardly longer than `SELECT 1`: the request itself is what is left.'

const firstTime =
  'Every row of thirteen months is read and priced, once: two cores of the engine take as long as its own time beside it. Asked again, only months that have changed are read.'

export const limits: Readonly<Record<string, string>> = {
  'round trips': floor,
  'round trips: lookup, exact': lookups,
  'round trips: lookup, national': lookups,
  'round trips: lookup, last 7 digits': lookups,
  'overhead: lookup, exact': lookups,
  'overhead: lookup, national': lookups,
  'overhead: lookup, last 7 digits': lookups,
  'overhead: costs, 13 months by day and channel': kept,
  'overhead: costs, 13 months by policy': kept,
  'overhead: costs, 30 days by incident, compared': kept,
  'overhead: facets, filtered': kept,
  'overhead: histogram, filtered': kept,
  'overhead: count': counts,
  'overhead: count, filtered': counts,
  'PostgreSQL: costs, 13 months by day and channel, never asked before': firstTime,
  'growth: costs, 13 months by day and channel, never asked before': firstTime,
  'growth: facets, filtered, never asked before':
    'Every row that meets the filter is counted under each field, once: ten times the rows are nearly ten times the work, and the engine alone takes as long. Asked again, only months that have changed are counted.',
  'growth: list, a text that few have':
    'The newest of few matches lie far apart, and with ten times the rows more of the log is between them; the engine alone takes as long.',
  import:
    'Two cores have 40 µs for each of 50,000 rows a second. Measured apart, the engine takes 17 to 22 µs of a core for inserting a row with its copies by contact and by id, the decoder 24 on a quiet machine, known ids 6 and merging 9 to 28: their sum is beyond two cores. What is left to take away is the second copy of every column, by which numbers are looked up; a third and fourth core would decode and merge beside it.',
  js: 'React, Query, Table and Virtual are 101 KiB of it, the console’s own code 59 and what it shares with the gateway 13, i18next 15, phone numbers with their plans 15, words 7, the router 7, Mantine’s theme and hooks 7, names of files and styles 7, icons and dates 5: without any of ours, libraries that the console is built of are some 150.',
  'frames-slow':
    'The bare stack’s frames took 583 ms in the same run, two and a half times as long: so slow was the machine that day. On one that was twice as fast, it was 50.',
  'first-rows':
    'The bare page has neither a session, words nor a frame: ours runs more than twice its script before it paints, and the list is asked for when the session has said that it may be. In this run the page also waited for 180 ms more than it had to, behind a placeholder that React leaves on screen for 300 ms once it is shown; that was found by it and mended after it (docs/decisions/0035): 493 ms beside 230 in a run of the pages alone, 1.83 times.',
}

/** Undefined where nothing is known yet. */
export function limitBehind(key: string): string | undefined {
  return limits[key] ?? limits[key.split(':')[0] ?? '']
}
