import { UsageError } from './usage-error.ts'

/**
 * `a=b` pairs of an option that may be repeated. Commas part several pairs of one text, unless one of the parts has no
 * `=`: then the commas belong to the value.
 */
export function readPairs(option: string, texts: readonly string[]): [string, string][] {
  return texts.flatMap((text) => {
    const parts = text.split(',')
    const pairs = parts.every((part) => part.includes('=')) ? parts : [text]
    return pairs.map((pair): [string, string] => {
      const at = pair.indexOf('=')
      if (at < 1) throw new UsageError(`--${option} takes pairs such as a=b, not "${pair}"`)
      return [pair.slice(0, at).trim(), pair.slice(at + 1).trim()]
    })
  })
}
