/** What a message says in one text; of a structured one (a call's script) the parts that are said aloud. */
export function spokenText(value: unknown): string {
  if (typeof value === 'string') return value
  if (value === null || value === undefined) return ''
  const said = messagesIn(value, 0)
  return said.length > 0 ? said.join(' ') : JSON.stringify(value)
}

const DEEPEST = 6

function messagesIn(value: unknown, depth: number): string[] {
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return []
  return Object.entries(value).flatMap(([key, each]) => {
    if (typeof each === 'string') return /message$/i.test(key) ? [each] : []
    return messagesIn(each, depth + 1)
  })
}
