// What is being typed at the caret of a query, and what a completion would replace.
import type { Channel, Field } from '#contract/channels/index.ts'
import { fieldNames, type LabelOf } from '#contract/query-text/field-names.ts'
import { type Atom, splitTerms, type Term } from '#contract/query-text/terms.ts'

interface Place {
  /** What a completion replaces. */
  readonly from: number
  readonly to: number
  /** What has been typed of it before the caret. */
  readonly typed: string
}

export type CompletionPlace =
  | (Place & { readonly of: 'name'; readonly negated: boolean })
  | (Place & { readonly of: 'value'; readonly field: Field; readonly term: Term; readonly others: readonly string[] })
  /** A value of a field that there is not, or the inside of a phrase. */
  | (Place & { readonly of: 'nothing' })

export function completionPlace(text: string, caret: number, channel: Channel, label: LabelOf): CompletionPlace {
  const term = termAt(text, caret)
  if (!term) return { of: 'name', from: caret, to: caret, typed: '', negated: false }
  if (!term.name) {
    const [atom] = term.atoms
    if (!atom || atom.quoted) return { of: 'nothing', from: caret, to: caret, typed: '' }
    return { of: 'name', from: term.start, to: term.end, typed: text.slice(atom.start, caret), negated: term.negated }
  }
  if (caret <= term.name.end) {
    const { start, end } = term.name
    return { of: 'name', from: term.start, to: end + 1, typed: text.slice(start, caret), negated: term.negated }
  }
  return valuePlace(text, caret, term, fieldNames(channel, label).find(term.name.text))
}

/** The term that the caret is in; a space after a colon or a comma still belongs to it. */
function termAt(text: string, caret: number): Term | undefined {
  const before = splitTerms(text).filter(({ start }) => start <= caret && (start < caret || text[start] !== ' '))
  const last = before.at(-1)
  if (!last || caret <= last.end) return last
  const open = last.name !== undefined && (last.atoms.length === 0 || isNothing(last.atoms.at(-1)))
  return open && text.slice(last.end, caret).trim() === '' ? last : undefined
}

function isNothing(atom: Atom | undefined): boolean {
  return atom !== undefined && atom.start === atom.end
}

function valuePlace(text: string, caret: number, term: Term, field: Field | undefined): CompletionPlace {
  const atom = term.atoms.find(({ start, end }) => start <= caret && caret <= end)
  const from = atom && !isNothing(atom) ? atom.start : caret
  const place = { from, to: atom && !isNothing(atom) ? atom.end : caret, typed: bare(text.slice(from, caret)) }
  if (!field) return { of: 'nothing', ...place }
  const others = term.atoms.filter((each) => each !== atom && each.text !== '').map((each) => each.text)
  return { of: 'value', field, term, others, ...place }
}

function bare(typed: string): string {
  return typed.replace(/^\*?["“„«]?/, '')
}
