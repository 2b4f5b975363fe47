// What a search offers: contacts that were looked up before, contacts that the text may mean, and the text itself.
import { contactPath, isSearchable } from '#browser/api/contact-path.ts'
import type { RecentLookup } from '#browser/api/recent-lookups.ts'
import { paths } from '#browser/paths.ts'
import type { Contact } from '#contract/routes/lookup.ts'
import type { LookupSuggestion } from '#contract/routes/lookup-suggest.ts'
import type { MatchKind } from '#contract/routes/lookup-words.ts'

export interface ContactOption {
  readonly kind: 'recent' | 'found'
  readonly id: string
  readonly path: string
  readonly contact: Pick<Contact, 'number' | 'country' | 'names'>
  /** How many numbers it stands for: several, where what was looked up met several. */
  readonly numbers: number
  /** How what is typed meets it; null for one that was looked up before, or that holds it somewhere. */
  readonly match: MatchKind | null
  /** Digits of what is typed that its number holds. */
  readonly marked: string
  readonly count: number
  readonly lastAt: string | null
}

interface TextOption {
  readonly kind: 'text'
  readonly id: string
  readonly path: string
  readonly text: string
}

export type SearchOption = ContactOption | TextOption

const RECENT = 6

/** Looked up before, newest first; of a text that is begun, those that hold it. */
export function recentOptions(recent: readonly RecentLookup[], typed: string): ContactOption[] {
  return recent
    .map(({ number, result }): ContactOption => {
      const { contact, contacts, summary } = result
      return {
        kind: 'recent',
        id: `recent ${number}`,
        path: contact ? contactPath(contact, number) : paths.lookup(number),
        contact: contact ?? { number, country: null, names: [] },
        numbers: contact ? 1 : contacts.length,
        match: null,
        marked: '',
        count: summary.reduce((sum, each) => sum + each.count, 0),
        lastAt: summary.map(({ last }) => last).reduce<string | null>(newer, null),
      }
    })
    .filter(({ contact }) => holds(contact, typed))
    .slice(0, RECENT)
}

/** Contacts that the gateway found for what is typed. */
export function foundOptions(suggestions: readonly LookupSuggestion[], typed: string): ContactOption[] {
  return suggestions.map(({ match, count, lastAt, ...contact }, place) => {
    const marked = markedDigits(typed, contact.digits)
    return {
      kind: 'found',
      // Masked ones may read alike.
      id: `found ${place}`,
      path: contactPath(contact, typed),
      contact: { ...contact, number: contact.number || (contact.userId ?? '') },
      numbers: 1,
      // What is only begun may stand anywhere in the number; the mark shows where.
      match: match === 'ends-with' && !contact.digits.endsWith(marked) ? null : match,
      marked,
      count,
      lastAt,
    }
  })
}

/** The text as it stands, whatever it may be. */
export function textOptions(typed: string): TextOption[] {
  const text = typed.trim()
  return text === '' ? [] : [{ kind: 'text', id: 'text', path: paths.lookup(text), text }]
}

/**
 * What was typed of a number: as much of its end as the number holds. Before that may stand what the number lacks: the
 * zeros that are dialled first.
 */
export function markedDigits(typed: string, digits: string): string {
  const asked = asciiDigits(typed).replace(/\D/g, '')
  for (let from = 0; isSearchable(asked.slice(from)); from++) {
    if (digits.includes(asked.slice(from))) return asked.slice(from)
  }
  return ''
}

/** Arabic-Indic digits as those that numbers are shown in. */
function asciiDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) % 16))
}

/** Lines as one, for a field that has one: numbers of a column must not run into each other. */
export function oneLine(text: string): string {
  return text
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter(Boolean)
    .join(', ')
}

function holds({ number, names }: ContactOption['contact'], typed: string): boolean {
  const wanted = typed.trim().toLocaleLowerCase()
  const digits = asciiDigits(wanted).replace(/\D/g, '')
  if (digits !== '' && number.replace(/\D/g, '').includes(digits)) return true
  return wanted === '' || [number, ...names].some((each) => each.toLocaleLowerCase().includes(wanted))
}

// Both are ISO in UTC, so that the order of the letters is that of time.
function newer(a: string | null, b: string): string {
  return a !== null && a > b ? a : b
}
