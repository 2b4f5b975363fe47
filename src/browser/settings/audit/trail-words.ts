// What lines of the audit log name besides their action. The catalogues have a word for each.

/** Kinds of what something was done to. */
export const subjectKinds = [
  'entry',
  'contact',
  'search',
  'list',
  'channel',
  'costs',
  'audit',
  'key',
  'user',
  'session',
  'source',
  'rate-card',
  'budget',
  'view',
] as const

/** What was done to it, where the action alone does not say. */
export const deeds = [
  'create',
  'save',
  'restore',
  'delete',
  'use',
  'use-none',
  'run',
  'pause',
  'resume',
  'retry',
  'retry-quarantine',
] as const

type Filter = Readonly<Record<string, unknown>>

/** The filter as it was asked for; undefined where it is text, or was too long to be kept whole. */
export function readFilter(filter: string | null): Filter | undefined {
  try {
    const parsed: unknown = JSON.parse(filter ?? '')
    return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed) ? (parsed as Filter) : undefined
  } catch {
    return undefined
  }
}

/** Name and value of each part that says something, one a line. */
export function filterLines(filter: Filter): [name: string, value: string][] {
  return Object.entries(filter).flatMap(([name, value]) => {
    const text = textOf(value)
    return name === 'did' || text === '' ? [] : [[name, text]]
  })
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return value.map(textOf).join(', ')
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
