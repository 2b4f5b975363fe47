// What the audit log may say: nobody's number, address, name or words, on one line, and not without end.
import { parseInstant } from '#contract/instant.ts'
import { isUuid } from '#contract/query/values.ts'
import { mask } from '../access/mask.ts'
import { wellFormed } from '../sources/decode/json-text.ts'

/** Text that people wrote, without what tells of a person, at most so many characters. */
export function plainNote(text: string, most: number): string {
  const plain = mask('note', shorten(text, 2 * most).replace(/\p{Cc}+/gu, ' ')).trim()
  return shorten(plain, most)
}

/** Ids of tickets are digits too; more of them in a row than any has may be a number. */
export function plainTicket(text: string, most: number): string {
  return /\d{9}|[@\s]|wamid/i.test(text) ? plainNote(text, most) : shorten(text.replace(/\p{Cc}+/gu, ''), most)
}

/** What was asked for as text. Times, ids of rows, and words and figures that tell of nobody stay as they are. */
export function plainFilter(filter: unknown, most: number): string {
  if (typeof filter === 'string') return plainNote(filter, most)
  return shorten(JSON.stringify(plainValue(filter, 0)) ?? '', most)
}

/** Entries of a list or an object that are written out, and levels. */
const MOST_ENTRIES = 50
const MOST_LEVELS = 6
const LONGEST_TEXT = 500
/** Figures below have fewer digits than a number has. */
const SHORT_FIGURE = 10_000_000

function plainValue(value: unknown, level: number): unknown {
  if (typeof value === 'string') return isTold(value) ? value : plainNote(value, LONGEST_TEXT)
  if (typeof value === 'number') return Math.abs(value) < SHORT_FIGURE ? value : plainNote(String(value), LONGEST_TEXT)
  if (typeof value !== 'object' || value === null) return value
  if (level === MOST_LEVELS) return '…'
  if (Array.isArray(value)) {
    const written = value.slice(0, MOST_ENTRIES).map((each) => plainValue(each, level + 1))
    return value.length > MOST_ENTRIES ? [...written, `… ${value.length - MOST_ENTRIES}`] : written
  }
  const entries = Object.entries(value).slice(0, MOST_ENTRIES)
  return Object.fromEntries(entries.map(([key, each]) => [plainNote(key, 100), plainValue(each, level + 1)]))
}

function isTold(text: string): boolean {
  return text.length < 40 && (isUuid(text) || parseInstant(text) !== undefined)
}

function shorten(text: string, most: number): string {
  return wellFormed(text.length > most ? `${text.slice(0, most - 1)}…` : text)
}
