// A typed query cut into terms, each with its place in the text: `-status:failed,sent`, `to:+49*`, `"a phrase"`, `word`.

/** Where something stands in the text; `end` is the place after it. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** One value of a term, with the stars around it. */
export interface Atom extends Span {
  readonly text: string
  readonly quoted: boolean
  /** The closing quote is missing. */
  readonly unclosed: boolean
  readonly starBefore: boolean
  readonly starAfter: boolean
}

export const termOps = ['>=', '<=', '=', '>', '<', ''] as const
export type TermOp = (typeof termOps)[number]

export interface Term extends Span {
  readonly negated: boolean
  /** The part before the colon; undefined for a word or a phrase that stands by itself. */
  readonly name: (Span & { readonly text: string }) | undefined
  readonly op: TermOp
  readonly atoms: readonly Atom[]
}

const namePattern = /(-?)([\p{L}_][\p{L}\p{N}_.-]*):/uy
const spaces = /\s*/y
// Phones and word processors turn straight quotes into these.
const closing: Readonly<Record<string, string>> = { '"': '"', '“': '”', '„': '“', '«': '»' }

/** The terms of a text, in their order. Any text has terms; what they mean is another matter. */
export function splitTerms(text: string): Term[] {
  const terms: Term[] = []
  let place = skipSpaces(text, 0)
  while (place < text.length) {
    const term = readTerm(text, place)
    terms.push(term)
    place = skipSpaces(text, Math.max(term.end, place + 1))
  }
  return terms
}

function readTerm(text: string, start: number): Term {
  const match = matchAt(namePattern, text, start)
  if (!match) {
    const negated = /^-[\p{L}"“„«]/u.test(text.slice(start, start + 3))
    const atom = readAtom(text, negated ? start + 1 : start, false)
    return { start, end: atom.end, negated, name: undefined, op: '', atoms: [atom] }
  }
  const [whole = '', minus = '', nameText = ''] = match
  const name = { text: nameText, start: start + minus.length, end: start + minus.length + nameText.length }
  const afterName = start + whole.length
  const op = termOps.find((each) => text.startsWith(each, afterName)) ?? ''
  const atoms = readAtoms(text, afterName + op.length)
  const end = atoms.at(-1)?.end ?? afterName + op.length
  return { start, end, negated: minus !== '', name, op, atoms }
}

/** `a,b, "c d"`: a space may follow the colon and each comma, as people type. */
function readAtoms(text: string, start: number): Atom[] {
  const first = skipSpaces(text, start)
  const none = first >= text.length || (first > start && matchAt(namePattern, text, first) !== null)
  if (none) return []
  const atom = readAtom(text, first, true)
  if (text[atom.end] !== ',') return [atom]
  const more = readAtoms(text, atom.end + 1)
  return more.length > 0 ? [atom, ...more] : [atom, nothing(atom.end + 1)]
}

/** After a comma that nothing follows. */
function nothing(place: number): Atom {
  return { start: place, end: place, text: '', quoted: false, unclosed: false, starBefore: false, starAfter: false }
}

function readAtom(text: string, start: number, inList: boolean): Atom {
  const starBefore = inList && text[start] === '*'
  const open = starBefore ? start + 1 : start
  const close = closing[text[open] ?? '']
  return close === undefined
    ? bareAtom(text, start, open, starBefore, inList)
    : quotedAtom(text, { start, open, close, starBefore })
}

function bareAtom(text: string, start: number, open: number, starBefore: boolean, inList: boolean): Atom {
  let end = open
  while (end < text.length && !/\s/.test(text[end] ?? '') && !(inList && text[end] === ',')) end += 1
  const starAfter = inList && end > open && text[end - 1] === '*'
  const bare = text.slice(open, starAfter ? end - 1 : end)
  return { start, end, text: bare, quoted: false, unclosed: false, starBefore, starAfter }
}

interface Quoted {
  readonly start: number
  readonly open: number
  readonly close: string
  readonly starBefore: boolean
}

function quotedAtom(text: string, { start, open, close, starBefore }: Quoted): Atom {
  let value = ''
  let place = open + 1
  while (place < text.length && text[place] !== close) {
    const escaped = text[place] === '\\' && (text[place + 1] === close || text[place + 1] === '\\')
    value += text[escaped ? place + 1 : place] ?? ''
    place += escaped ? 2 : 1
  }
  const unclosed = place >= text.length
  const after = Math.min(place + 1, text.length)
  const starAfter = text[after] === '*'
  return { start, end: starAfter ? after + 1 : after, text: value, quoted: true, unclosed, starBefore, starAfter }
}

function skipSpaces(text: string, place: number): number {
  return place + (matchAt(spaces, text, place)?.[0].length ?? 0)
}

function matchAt(pattern: RegExp, text: string, place: number): RegExpExecArray | null {
  pattern.lastIndex = place
  return pattern.exec(text)
}

/** The value between straight quotes, readable again to the letter. */
export function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`
}

/** A value as one writes it: between quotes only where it must be. */
export function plainOrQuoted(text: string): string {
  return /^[\p{L}\p{N}][\p{L}\p{N}._+-]*$/u.test(text) ? text : quoted(text)
}
