// `limit=2&query[status]=Sent`: how the real server reads a form. Fields named `a[b]` are objects within each other.
import { badRequest } from '#contract/api-error.ts'

const MAX_FIELDS = 1000
const MAX_DEPTH = 8

/** The form as an object of text. Throws a 400 when a name stands for text and for an object at once. */
export function readForm(text: string): Record<string, unknown> {
  const fields = [...new URLSearchParams(text)]
  if (fields.length > MAX_FIELDS) throw badRequest(`A form may hold at most ${MAX_FIELDS} fields.`)
  const form: Record<string, unknown> = Object.create(null)
  for (const [name, value] of fields) put(form, name, value)
  return form
}

function put(form: Record<string, unknown>, name: string, value: string): void {
  const path = name.match(/[^[\]]+/g) ?? [name]
  if (path.length > MAX_DEPTH) throw badRequest(`${name} is nested too deeply.`, name)
  let place = form
  for (const key of path.slice(0, -1)) {
    // Without a prototype, `__proto__` and `constructor` are keys like any other.
    place[key] ??= Object.create(null)
    const inner = place[key]
    if (typeof inner !== 'object' || inner === null) throw badRequest(`${name} and ${key} contradict each other.`, name)
    place = inner as Record<string, unknown> // made above
  }
  const last = path.at(-1) ?? name
  if (typeof place[last] === 'object') throw badRequest(`${name} and its parts contradict each other.`, name)
  place[last] = value
}
