// Whether a text is longer than it need be because of a single character that the plain SMS alphabet lacks.
import { SegmentedMessage } from 'sms-segments-calculator'
import type { Culprit } from '#contract/routes/cost-waste.ts'
import { smsSize } from '../../sources/sms-segments.ts'

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })

/** The one character without which the text were fewer parts, however often it is in it; undefined if it is not one. */
export function oneCharacter(text: string, parts: number): Culprit | undefined {
  const character = onlyForeign(text)
  if (character === undefined) return undefined
  const instead = plainFor(character)
  const partsWithout = smsSize(text.replaceAll(character, instead ?? ''))?.segments
  return partsWithout !== undefined && partsWithout < parts ? { character, instead, parts, partsWithout } : undefined
}

function onlyForeign(text: string): string | undefined {
  const found = new Set<string>()
  for (const { segment } of graphemes.segment(text)) {
    if (isPlain(segment)) continue
    found.add(segment)
    if (found.size > 1) return undefined
  }
  return [...found][0]
}

const known = new Map<string, boolean>()

function isPlain(character: string): boolean {
  const before = known.get(character)
  if (before !== undefined) return before
  const plain = smsSize(character)?.encoding === 'GSM-7'
  // Characters in use are few; a log of nothing but rare ones must not fill the memory.
  if (known.size > 10_000) known.clear()
  known.set(character, plain)
  return plain
}

/** What carriers put in its place where they replace such characters; null where they know nothing. */
function plainFor(character: string): string | null {
  const replaced = new SegmentedMessage(character, 'auto', true)
  return replaced.encodingName === 'GSM-7' ? replaced.graphemes.join('') || null : null
}
