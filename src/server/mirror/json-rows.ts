// The rows of a source's page as text, exactly as the source wrote them.
import { BrokenJson, cutList, findValue, isListAt } from '#contract/import/json-cut.ts'
import { SourceFault } from './source-client.ts'

/** A page whose list has been taken out. */
export interface RowsOfPage {
  /** Text of each element, as written; null where the list is `null`. An element's inside is checked by who parses it. */
  readonly rows: readonly string[] | null
  /** The page with an empty list, or null, in that place. */
  readonly rest: unknown
}

/** Text of every element of the list under a path of keys. A `SourceFault` (`unreadable`) when there is none. */
export function splitRows(text: string, path: readonly string[]): RowsOfPage {
  try {
    const start = findValue(text, path)
    if (start === undefined) throw new BrokenJson(`it has no ${path.join('.')}`)
    if (text.startsWith('null', start)) return { rows: null, rest: parseRest(text) }
    if (!isListAt(text, start)) throw new BrokenJson(`${path.join('.')} is not a list`)
    const { rows, end } = cutList(text, start)
    return { rows, rest: parseRest(`${text.slice(0, start + 1)}${text.slice(end)}`) }
  } catch (error) {
    if (!(error instanceof BrokenJson)) throw error
    throw new SourceFault('unreadable', `The answer is not the JSON that was asked for: ${error.message}.`)
  }
}

/** The value of JSON text; a `SourceFault` (`unreadable`) when it is none. */
export function parseRest(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    // The parser's own message may quote what the source sent.
    throw new SourceFault('unreadable', 'The answer is not JSON.', null, { cause: error })
  }
}
