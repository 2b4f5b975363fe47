// JSON text made readable without reading it: parsing would round ticks and money to what a number can hold.

const INDENT = '  '

/** The same JSON, one member a line. Text that is no JSON comes back as it is. */
export function indentJson(text: string): string {
  if (!/^\s*[[{]/.test(text)) return text
  // Pieces, because a text that grows by its end is copied again and again.
  const out: string[] = []
  let depth = 0
  let last = ''
  const line = () => out.push('\n', INDENT.repeat(depth))
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"?|[[\]{},:]|[^\s"[\]{},:]+/gs)) {
    const closes = token === '}' || token === ']'
    if (closes) depth = Math.max(0, depth - 1)
    // Nothing stands between the brackets of an empty list or object.
    const opened = last === '{' || last === '['
    if ((opened && !closes) || last === ',' || (closes && !opened)) line()
    out.push(token === ':' ? ': ' : token)
    if (token === '{' || token === '[') depth += 1
    last = token
  }
  return out.join('')
}
