// Cuts JSON text into the text of its parts. JSON.parse would round SendZen's ticks, a number of 18 digits, and lose how
// a number was written.

/** Text that is not the JSON it should be. */
export class BrokenJson extends Error {
  override readonly name = 'BrokenJson'
}

/** The text of a list's elements, and where the list ends (its closing bracket). */
export interface CutList {
  readonly rows: readonly string[]
  readonly end: number
}

/** Text of every element of the list that begins at `start`; an element's inside is checked by who parses it. */
export function cutList(text: string, start: number): CutList {
  const rows: string[] = []
  let at = skipSpace(text, start + 1)
  while (text.charCodeAt(at) !== CLOSE_LIST || rows.length > 0) {
    const end = skipValue(text, at)
    rows.push(text.slice(at, end))
    at = skipSpace(text, end)
    const next = text.charCodeAt(at)
    if (next === CLOSE_LIST) break
    if (next !== COMMA) throw new BrokenJson(`a list is not closed at character ${at}`)
    at = skipSpace(text, at + 1)
  }
  return { rows, end: at }
}

/** Where the value under a path of keys begins; undefined when there is none. */
export function findValue(text: string, path: readonly string[]): number | undefined {
  let at: number | undefined = skipSpace(text, 0)
  for (const key of path) {
    if (at === undefined) return undefined
    at = findKey(text, at, key)
  }
  return at
}

/** Whether a list begins there. */
export function isListAt(text: string, at: number): boolean {
  return text.charCodeAt(at) === OPEN_LIST
}

/** Where the value of a key of the object at `start` begins. */
function findKey(text: string, start: number, key: string): number | undefined {
  if (text.charCodeAt(start) !== OPEN_OBJECT) return undefined
  let at = skipSpace(text, start + 1)
  while (text.charCodeAt(at) === QUOTE) {
    const end = skipString(text, at)
    const name = text.slice(at + 1, end - 1)
    at = skipSpace(text, end)
    if (text.charCodeAt(at) !== COLON) throw new BrokenJson(`a colon is missing at character ${at}`)
    at = skipSpace(text, at + 1)
    if (name === key) return at
    at = skipSpace(text, skipValue(text, at))
    if (text.charCodeAt(at) !== COMMA) return undefined
    at = skipSpace(text, at + 1)
  }
  return undefined
}

/** The place behind the value that begins at `start`; brackets are counted, what is between them is not looked at. */
function skipValue(text: string, start: number): number {
  const first = text.charCodeAt(start)
  if (first === QUOTE) return skipString(text, start)
  if (first !== OPEN_OBJECT && first !== OPEN_LIST) return skipScalar(text, start)
  let depth = 0
  for (let at = start; at < text.length; at++) {
    const char = text.charCodeAt(at)
    if (char === QUOTE) at = skipString(text, at) - 1
    else if (char === OPEN_OBJECT || char === OPEN_LIST) depth++
    else if ((char === CLOSE_OBJECT || char === CLOSE_LIST) && --depth === 0) return at + 1
  }
  throw new BrokenJson('it breaks off')
}

/** The place behind the closing quote of the string that begins at `start`. */
function skipString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const char = text.charCodeAt(at)
    if (char === QUOTE) return at + 1
    if (char === BACKSLASH) at++
  }
  throw new BrokenJson('it breaks off')
}

function skipScalar(text: string, start: number): number {
  let at = start
  while (at < text.length && !endsScalar(text.charCodeAt(at))) at++
  if (at === start) throw new BrokenJson(at < text.length ? `a value is missing at character ${at}` : 'it breaks off')
  return at
}

function endsScalar(char: number): boolean {
  return char === COMMA || char === CLOSE_LIST || char === CLOSE_OBJECT || isSpace(char)
}

function skipSpace(text: string, start: number): number {
  let at = start
  while (isSpace(text.charCodeAt(at))) at++
  return at
}

function isSpace(char: number): boolean {
  return char === 0x20 || char === 0x0a || char === 0x0d || char === 0x09
}

const [QUOTE, BACKSLASH, COMMA, COLON, OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [
  0x22, 0x5c, 0x2c, 0x3a, 0x5b, 0x5d, 0x7b, 0x7d,
]
