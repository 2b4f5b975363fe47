// JSON text made readable without reading it: parsing would round ticks and money to what a number can hold.

const INDENT = '  '

/** The same JSON, one member a line. Text that is no JSON comes back as it is. */
export function indentJson(text: string): string {
  if (!/^\s*[[{]/.test(text)) return text
  let out = ''
  let depth = 0
  const line = () => `\n${INDENT.repeat(depth)}`
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"?|[[\]{},:]|[^\s"[\]{},:]+/gs)) {
    if (token === '{' || token === '[') {
      depth += 1
      out += token + line()
    } else if (token === '}' || token === ']') {
      depth = Math.max(0, depth - 1)
      out = /[[{]$/.test(out.trimEnd()) ? out.trimEnd() + token : out + line() + token
    } else if (token === ',') out += token + line()
    else if (token === ':') out += ': '
    else out += token
  }
  return out
}
