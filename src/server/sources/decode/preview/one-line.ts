import { wellFormed } from '../json-text.ts'

/** Graphemes in a preview, the ellipsis included: as long as a WhatsApp text may be, since search reads the preview. */
export const PREVIEW_LENGTH = 4096

/** One grapheme may have any number of code units (stacked accents), a preview may not. */
const MOST_UNITS = 4 * PREVIEW_LENGTH

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** The text on one line, whitespace collapsed, cut between graphemes. */
export function oneLine(text: string): string {
  const line = wellFormed(text.slice(0, 20 * PREVIEW_LENGTH))
    .replace(/\s+/g, ' ')
    .trim()
  if (line.length <= PREVIEW_LENGTH) return line
  const units = line.slice(0, MOST_UNITS)
  const parts = []
  for (const { segment } of graphemes.segment(units)) {
    if (parts.push(segment) > PREVIEW_LENGTH) break
  }
  if (parts.length <= PREVIEW_LENGTH && units.length === line.length) return line
  // The last part is the one too many, or may itself have been cut in two.
  const kept = parts.slice(0, Math.min(parts.length, PREVIEW_LENGTH) - 1)
  return `${kept.join('').trimEnd()}…`
}

/** `label: detail`, or the label alone. */
export function labelled(label: string, detail: string | undefined): string {
  return detail === undefined ? label : `${label}: ${detail}`
}

/** `group_suspend` as `group suspend`. */
export function words(name: string): string {
  return name.replace(/[_\s]+/g, ' ').trim()
}

/** `group suspend` as `Group suspend`. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
