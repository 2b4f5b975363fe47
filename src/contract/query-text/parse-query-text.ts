// A typed query as the filters and the range of a view: `status:failed to:+49 cost:>10 "timeout" time:7d`.
import type { Channel, Field } from '../channels/index.ts'
import type { Filter, Range } from '../view-state.ts'
import { gatherWords, readBareText } from './bare-words.ts'
import { fieldNames } from './field-names.ts'
import { type QueryError, QueryTextError } from './query-error.ts'
import { definitionWords, type QueryWords } from './query-words.ts'
import { readTerm } from './read-term.ts'
import { type Span, splitTerms, type Term } from './terms.ts'
import { type Clock, parseQueryTime } from './times.ts'

export interface QueryTextOptions {
  readonly words?: QueryWords
  readonly clock?: Clock
}

export interface ParsedQuery {
  readonly filters: readonly Filter[]
  /** Undefined where the text says nothing about time. */
  readonly range: Range | undefined
  /** In the order of the text; the filters are those of the terms without errors. */
  readonly errors: readonly QueryError[]
}

/** What a text says, for this channel. Never throws: what cannot be read is an error with its place. */
export function parseQueryText(text: string, channel: Channel, options: QueryTextOptions = {}): ParsedQuery {
  const words = options.words ?? definitionWords()
  const clock = options.clock ?? { now: new Date(), zone: 'UTC' }
  const names = fieldNames(channel, words.label)
  const filters: Filter[] = []
  const errors: QueryError[] = []
  let range: Range | undefined
  for (const part of gatherWords(splitTerms(text))) {
    const field = 'words' in part ? undefined : names.find(part.name?.text ?? '')
    try {
      if ('words' in part) add(filters, readBareText(part, channel), part, 'oneText')
      else if (!field) throw new QueryTextError('unknownField', part.name ?? part)
      else if (field.key === channel.time) range = readTime(part, text, clock, range)
      else for (const filter of readTerm({ term: part, field, text, words })) add(filters, filter, part, 'twice')
    } catch (error) {
      errors.push(placed(error, text, field))
    }
  }
  return { filters, range, errors }
}

function placed(error: unknown, text: string, field: Field | undefined): QueryError {
  if (!(error instanceof QueryTextError)) throw error
  const { code, span } = error
  return { code, ...span, text: text.slice(span.start, span.end), field }
}

function readTime(term: Term, text: string, clock: Clock, known: Range | undefined): Range {
  const [first] = term.atoms
  if (!first) throw new QueryTextError('noValue', term)
  if (term.negated) throw new QueryTextError('noExclude', term)
  if (known) throw new QueryTextError('twice', term)
  const whole = { start: first.start, end: term.end }
  const range = parseQueryTime(first.quoted ? first.text : text.slice(whole.start, whole.end), term.op, clock)
  if (range === undefined) throw new QueryTextError('badTime', whole)
  if (range === null) throw new QueryTextError('badOrder', whole)
  return range
}

/** A field has one filter, or a lower and an upper bound; lists of the same kind become one list. */
function add(filters: Filter[], filter: Filter, span: Span, code: 'oneText' | 'twice'): void {
  const twins = filters.filter(({ key }) => key === filter.key)
  const [twin, ...more] = twins
  const lists = filter.op === 'is' || filter.op === 'not'
  if (twin && lists && more.length === 0 && twin.op === filter.op) {
    filters[filters.indexOf(twin)] = { ...twin, values: [...new Set([...twin.values, ...filter.values])] }
  } else if (twins.every(({ op }) => isBound(op) && isBound(filter.op) && op !== filter.op)) filters.push(filter)
  else throw new QueryTextError(code, span)
}

function isBound(op: Filter['op']): boolean {
  return op === 'min' || op === 'max'
}
