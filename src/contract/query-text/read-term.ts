// One named term as filters. Each kind of filter control reads values in its own way.
import type { Field, FilterControl } from '../channels/index.ts'
import { decimalUnits } from '../money.ts'
import { isUuid } from '../query/values.ts'
import { type Filter, type FilterOp, opsOf } from '../view-state.ts'
import { addUnits, parseQueryAmount, SMALLEST_UNITS } from './amounts.ts'
import { numberFilter } from './number-text.ts'
import { QueryTextError } from './query-error.ts'
import type { QueryWords } from './query-words.ts'
import type { Atom, Term } from './terms.ts'

interface Reading {
  readonly term: Term
  readonly field: Field
  /** The whole query: an amount may hold a comma. */
  readonly text: string
  readonly words: QueryWords
}

type Part = Omit<Filter, 'key'>

/** The filters that a term asks for. Throws a `QueryTextError` that names what is wrong with it. */
export function readTerm(reading: Reading): Filter[] {
  const { term, field } = reading
  const ops = opsOf(field)
  if (ops.length === 0) throw new QueryTextError('notFilterable', term.name ?? term)
  const [first] = term.atoms
  if (!first) throw new QueryTextError('noValue', term)
  const unclosed = term.atoms.find((atom) => atom.unclosed)
  if (unclosed) throw new QueryTextError('unclosedQuote', unclosed)
  const parts = [bareOp(reading, ops) ?? readers[field.filter ?? 'oneOf'](reading, first)].flat()
  return parts.map(({ op, values }) => ({ key: field.key, op, values }))
}

/** `field:none`, `field:any` and `field:*` ask for a value at all. */
function bareOp({ term, words }: Reading, ops: readonly FilterOp[]): Part | undefined {
  const asked = term.atoms.map((atom) => existence(atom, words))
  const [only] = asked
  if (term.op !== '' || only === undefined || !ops.includes('empty')) return undefined
  if (asked.length > 1) throw new QueryTextError('noneAlone', term)
  return { op: (only === 'any') !== term.negated ? 'filled' : 'empty', values: [] }
}

function existence({ text, quoted, starBefore, starAfter }: Atom, words: QueryWords): 'none' | 'any' | undefined {
  if (quoted) return undefined
  if (starBefore && text === '' && !starAfter) return 'any'
  if (starBefore || starAfter) return undefined
  if (words.none.includes(text.toLowerCase())) return 'none'
  return words.any.includes(text.toLowerCase()) ? 'any' : undefined
}

type Reader = (reading: Reading, first: Atom) => Part | Part[]

const readers: Record<FilterControl, Reader> = {
  oneOf: readOneOf,
  phone: (reading, first) => readText(reading, first, (text) => numberFilter(reading.field.key, text)),
  contains: (reading, first) => readText(reading, first, (text) => ({ op: 'contains', values: [text.trim()] })),
  amount: readAmount,
}

function readOneOf(reading: Reading): Part {
  const { term, field, words } = reading
  refuseCompare(term)
  const pattern = term.atoms.find(({ starBefore, starAfter }) => starBefore || starAfter)
  if (pattern) throw new QueryTextError('noPattern', pattern)
  if (term.atoms.length > 1 && term.op === '' && term.atoms.some((atom) => existence(atom, words)))
    throw new QueryTextError('noneAlone', term)
  const values = term.atoms.flatMap((atom) => readChoice(field, atom, term.op === '=', words))
  return { op: term.negated ? 'not' : 'is', values: [...new Set(values)] }
}

function readChoice(field: Field, atom: Atom, verbatim: boolean, words: QueryWords): readonly string[] {
  const { text } = atom
  if (text === '' && !atom.quoted) throw new QueryTextError('noValue', atom)
  const byId = field.kind === 'relation' || field.kind === 'id'
  if (byId && isUuid(text)) return [text]
  const meant = verbatim ? [] : words.means(field, text)
  if (meant.length > 0) return meant
  if (byId) throw new QueryTextError('pickResource', atom)
  if (field.kind === 'status' && !atom.quoted) throw new QueryTextError('unknownStatus', atom)
  return [text]
}

function readText({ term, field }: Reading, first: Atom, plain: (text: string) => Part): Part {
  refuseCompare(term)
  if (term.negated && !opsOf(field).includes('not')) throw new QueryTextError('noExclude', term)
  // Without what is alike, only without what is the same.
  if (term.negated && term.op !== '=') throw new QueryTextError('excludeExact', term)
  const empty = term.atoms.find(({ text }) => text.trim() === '')
  if (empty) throw new QueryTextError('noValue', empty)
  const { starBefore, starAfter, text } = first
  if (term.op === '=') return { op: term.negated ? 'not' : 'is', values: term.atoms.map((atom) => atom.text) }
  if (term.atoms.length > 1) throw new QueryTextError('oneValue', term)
  if (starBefore) return { op: starAfter ? 'contains' : 'ends', values: [text] }
  return starAfter ? { op: 'starts', values: [text] } : plain(text)
}

function readAmount({ term, text }: Reading, first: Atom): Part[] {
  if (term.negated) throw new QueryTextError('noExclude', term)
  const whole = { start: first.start, end: term.end }
  const amount = (typed: string): string => {
    const cents = parseQueryAmount(typed)
    if (cents === undefined) throw new QueryTextError('badAmount', whole)
    return cents
  }
  // Commas between quotes part a list; any other belongs to its amount.
  if (term.atoms.every(({ quoted }) => quoted) && compared[term.op] === undefined)
    return [{ op: 'is', values: term.atoms.map((atom) => amount(atom.text)) }]
  const typed = first.quoted ? first.text : text.slice(whole.start, whole.end)
  const bound = compared[term.op]
  if (bound) return [{ op: bound.op, values: [addUnits(amount(typed), bound.step) ?? outOf(whole)] }]
  const [low = '', high, ...rest] = typed.split('..')
  if (high === undefined) return [{ op: 'is', values: [amount(typed)] }]
  if (term.op !== '' || rest.length > 0 || (low === '' && high === '')) throw new QueryTextError('badAmount', whole)
  return between({ low: low === '' ? undefined : amount(low), high: high === '' ? undefined : amount(high), whole })
}

interface Between {
  readonly low: string | undefined
  readonly high: string | undefined
  readonly whole: { readonly start: number; readonly end: number }
}

function between({ low, high, whole }: Between): Part[] {
  if (low !== undefined && high !== undefined && (decimalUnits(low) ?? 0n) > (decimalUnits(high) ?? 0n))
    throw new QueryTextError('badOrder', whole)
  const part = (op: FilterOp, value: string | undefined): Part[] =>
    value === undefined ? [] : [{ op, values: [value] }]
  return [...part('min', low), ...part('max', high)]
}

/** The bounds that the API knows are inclusive; "more than" begins at the next amount that can be held. */
const compared: Partial<Record<Term['op'], { readonly op: FilterOp; readonly step: bigint }>> = {
  '>': { op: 'min', step: SMALLEST_UNITS },
  '>=': { op: 'min', step: 0n },
  '<': { op: 'max', step: -SMALLEST_UNITS },
  '<=': { op: 'max', step: 0n },
}

function outOf(span: { start: number; end: number }): never {
  throw new QueryTextError('badAmount', span)
}

function refuseCompare(term: Term): void {
  if (compared[term.op]) throw new QueryTextError('noCompare', term)
}
