// What this browser's owner prefers, kept in this browser. Broken or blocked storage means the defaults.
import { type Language, languages } from '#browser/i18n/languages.ts'
import { type ColumnChoices, parseColumnChoices } from './column-choices.ts'

export const densities = ['compact', 'regular', 'roomy'] as const
export type Density = (typeof densities)[number]

/** Times in lists as the clock of the zone shows them, or as how long ago they were. */
export const timeForms = ['clock', 'age'] as const
export type TimeForm = (typeof timeForms)[number]

export interface Preferences {
  readonly language: Language | 'browser'
  /** `browser`, or an IANA zone. */
  readonly zone: string
  readonly density: Density
  readonly railFolded: boolean
  readonly times: TimeForm
  /** By the id of the channel. */
  readonly columns: ColumnChoices
}

export const defaultPreferences: Preferences = {
  language: 'browser',
  zone: 'browser',
  density: 'regular',
  railFolded: false,
  times: 'clock',
  columns: {},
}

/** Preferences from stored text; what is missing or unreadable falls back by itself. */
export function parsePreferences(text: string | null): Preferences {
  const stored = readObject(text)
  return {
    language: languages.find((each) => each === stored.language) ?? defaultPreferences.language,
    zone: typeof stored.zone === 'string' && isZone(stored.zone) ? stored.zone : defaultPreferences.zone,
    density: densities.find((each) => each === stored.density) ?? defaultPreferences.density,
    railFolded: stored.railFolded === true,
    times: timeForms.find((each) => each === stored.times) ?? defaultPreferences.times,
    columns: parseColumnChoices(stored.columns),
  }
}

function readObject(text: string | null): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text ?? '{}')
    return typeof value === 'object' && value !== null ? { ...value } : {}
  } catch {
    return {}
  }
}

function isZone(zone: string): boolean {
  if (zone === 'browser') return true
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return true
  } catch {
    return false
  }
}

/** The browser's own zone. */
export function browserZone(): string {
  knownZone ??= Intl.DateTimeFormat().resolvedOptions().timeZone
  return knownZone
}

// Asked for by every cell of a table; making a formatter each time took a tenth of the time of scrolling.
let knownZone: string | undefined
