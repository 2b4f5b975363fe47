// Addresses of the entries behind what was wasted.
import { rowsPath } from '#browser/api/rows-path.ts'
import { isMasked } from '#browser/format/phone.ts'
import { paths } from '#browser/paths.ts'
import { AMOUNT, type Channel, fieldOf } from '#contract/channels/index.ts'
import type { WasteExample } from '#contract/routes/cost-waste.ts'
import type { Filter } from '#contract/view-state.ts'
import type { Question } from '../question.ts'

/** The smallest amount that the store holds: from there on, it cost something. */
const SMALLEST = '0.000001'

/** Charged or estimated, and failed, dearest first; undefined where the filters of the page leave no room to say so. */
export function failedPath({ view }: Question, channel: Channel): string | undefined {
  if (channel.cost === null) return undefined
  const key = AMOUNT
  // A bound of the page's own that lets in what cost nothing gives way; any other says as much as this one.
  const kept = view.filters.filter((each) => each.key !== key || each.op !== 'min' || Number(each.values[0]) > 0)
  const says = kept.some((each) => each.key === key && each.op !== 'max')
  const filters = says ? kept : [...kept, { key, op: 'min' as const, values: [SMALLEST] }]
  return rowsPath(channel, { range: view.range, filters, tone: 'failed', dearest: true })
}

/** The entries of an example; where what they have in common is masked, the newest of them. */
export function examplePath({ view }: Question, channel: Channel, example: WasteExample): string | undefined {
  const { number, text, entryId } = example
  if (isHidden(example)) return paths.entry(channel, entryId)
  const own = [
    ...(number === null ? [] : [{ key: channel.contact, op: 'is' as const, values: [number] }]),
    ...(text === null ? [] : [textFilter(channel, text)]),
  ]
  const filters = [...view.filters.filter(({ key }) => own.every((each) => each.key !== key)), ...own]
  return rowsPath(channel, { range: view.range, filters })
}

/** True for an example whose entries cannot be asked for, because what they have in common is masked. */
export function isHidden({ number, text }: WasteExample): boolean {
  return [number, text].some((value) => value !== null && isMasked(value))
}

/** Addresses have an end: of a long text, its beginning stands for it. */
const LONGEST_TEXT = 300

function textFilter(channel: Channel, text: string): Filter {
  const key = channel.title
  if (text.length > LONGEST_TEXT) return { key, op: 'starts', values: [text.slice(0, LONGEST_TEXT)] }
  // What is said in a call is a part of what its field holds.
  return { key, op: fieldOf(channel, key).kind === 'json' ? 'contains' : 'is', values: [text] }
}
