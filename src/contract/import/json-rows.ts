// The rows of a JSON answer (OneUptime's get-list, SendZen's /v1/logs, or a bare list) as lines of NDJSON.
import { cutList, findValue, isListAt } from './json-cut.ts'

/** Where the list of rows may stand: the document itself, its `data`, or its `data.logs`. */
const places = [[], ['data'], ['data', 'logs']]

/** One line a row; undefined when the text is no such JSON document. */
export function jsonRows(given: string): string[] | undefined {
  const text = given.replace(/^\uFEFF/, '')
  if (!isJson(text)) return undefined
  const starts = places.map((path) => findValue(text, path))
  const start = starts.find((at) => at !== undefined && isListAt(text, at))
  return start === undefined ? undefined : cutList(text, start).rows.map((row) => row.replace(/\s*[\r\n]+\s*/g, ' '))
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
