// The rows of a JSON answer (OneUptime's get-list, SendZen's /v1/logs, or a bare list) as lines of NDJSON. Rows are cut
// out of the text and never parsed into values, because a number of 18 digits does not survive JSON.parse.

/** One line a row; undefined when the text is no such JSON document. */
export function jsonRows(text: string): string[] | undefined {
  const list = isJson(text) ? findList(text) : undefined
  return list === undefined ? undefined : elements(text, list).map((row) => row.replace(/\s*[\r\n]+\s*/g, ' '))
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** Where the list of rows begins: the document itself, its `data`, or its `data.logs`. */
function findList(text: string): number | undefined {
  const root = skipSpace(text, 0)
  if (text[root] === '[') return root
  const data = member(text, root, 'data')
  if (data === undefined || text[data] === '[') return data
  const logs = member(text, data, 'logs')
  return logs !== undefined && text[logs] === '[' ? logs : undefined
}

// From here on the text is known to be JSON, so only its brackets, commas and strings need telling apart.

function skipSpace(text: string, at: number): number {
  let place = at
  while (/\s/.test(text[place] ?? '')) place += 1
  return place
}

/** Where the value of a key of the object at `at` begins. */
function member(text: string, at: number, key: string): number | undefined {
  if (text[at] !== '{') return undefined
  let place = skipSpace(text, at + 1)
  while (text[place] === '"') {
    const nameEnd = valueEnd(text, place)
    const value = skipSpace(text, skipSpace(text, nameEnd) + 1)
    if (JSON.parse(text.slice(place, nameEnd)) === key) return value
    place = skipSpace(text, skipSpace(text, valueEnd(text, value)) + 1)
  }
  return undefined
}

function elements(text: string, list: number): string[] {
  const found: string[] = []
  let place = skipSpace(text, list + 1)
  while (text[place] !== ']') {
    const end = valueEnd(text, place)
    found.push(text.slice(place, end))
    place = skipSpace(text, end)
    if (text[place] === ',') place = skipSpace(text, place + 1)
  }
  return found
}

/** Just behind the value that begins at `at`. */
function valueEnd(text: string, at: number): number {
  const token = /"[^"\\]*(?:\\.[^"\\]*)*"|[[{]|[\]}]|[^\s,:[\]{}"]+/gs
  token.lastIndex = at
  let depth = 0
  for (;;) {
    const match = token.exec(text)
    if (!match) return text.length
    if (match[0] === '[' || match[0] === '{') depth += 1
    else if (match[0] === ']' || match[0] === '}') depth -= 1
    if (depth === 0) return token.lastIndex
  }
}
