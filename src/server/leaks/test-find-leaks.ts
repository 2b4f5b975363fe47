// Looks for canaries in whatever the gateway gave out.
import { type Canary, canaries, formsOf } from './test-canaries.ts'

/** How often a canary was looked for. */
export const looked = { answers: 0, forms: 0 }

const forms = [...canaries.values()]
  // Words of a note are nobody's secret; what is, its channel has canaries for.
  .filter(({ kind }) => kind !== 'note')
  .flatMap((canary) => formsOf(canary).map((form) => ({ canary, form })))

/** Places of the canaries that the text tells in any form; those that the asker typed are not told. */
export function leaksIn(text: string, typed: readonly Canary[] = []): string[] {
  const known = typed.flatMap((canary) => formsOf(canary))
  looked.answers += 1
  looked.forms += forms.length
  return toldBy(text)
    .filter(({ form }) => !known.includes(form))
    .map(({ canary, form }) => `${canary.place} as ${form}`)
}

/** What is the same for everybody is looked through once. */
const seenBefore = new Map<string, typeof forms>()
const LARGE = 100_000

function toldBy(text: string): typeof forms {
  const before = seenBefore.get(text)
  if (before) return before
  const seen = views(text).join('\n')
  const told = forms.filter(({ form }) => seen.includes(form))
  if (text.length > LARGE) seenBefore.set(text, told)
  return told
}

// Random ids, instants and lengths are any five digits sooner or later; no number hides in their forms.
const noise =
  /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{32,}|\d{4}-\d\d-\d\d[T ][\d:.]+Z?|"content-length":"\d+"/gi

/** The text as it stands, its numbers without what parts their groups, and what its tokens say when they are decoded. */
function views(text: string): string[] {
  const plain = text.replace(noise, '~')
  const joined = plain.replace(/(?<=\d)[\s().\-/]+(?=\d)/g, '')
  const tokens = plain.match(/[\w+/-]{16,}={0,2}/g) ?? []
  const decoded = tokens.map((token) => Buffer.from(token, 'base64').toString('latin1').replace(noise, '~'))
  return [plain, joined, unescaped(plain), ...decoded].map((view) => view.toLowerCase())
}

function unescaped(text: string): string {
  return text
    .replace(/\\u([0-9a-f]{4})/gi, (_all, code) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/%([0-9a-f]{2})/gi, (_all, code) => String.fromCharCode(Number.parseInt(code, 16)))
}
