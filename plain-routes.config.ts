// What the console needs of a route is its id, its method and its path: the gateway checks what goes in and comes out.
// So its schemas are left out, and with them zod, where nobody else asks for them.
import type { Plugin } from 'vite'

const contract = /\/src\/contract\/.*\.ts$/
const schemas = new Set(['request', 'response'])

/** What the parser gives, as far as it is read here. */
interface Node {
  readonly type: string
  readonly start: number
  readonly end: number
  readonly callee?: Node
  readonly name?: string
  readonly key?: Node
  readonly arguments?: readonly Node[]
  readonly properties?: readonly Node[]
}

/** Leaves `request` and `response` out of every `defineRoute({ … })`, and says of all that a module of the contract makes
 * as it loads that it may be left out where nobody uses it. */
export function plainRoutes(): Plugin {
  return {
    name: 'plain-routes',
    // After the types are gone.
    enforce: 'post',
    transform: {
      filter: { id: contract },
      handler(code) {
        const { cuts, calls } = read(this.parse(code))
        const edits = [
          ...cuts.map(({ start, end }) => ({ start, end, text: '' })),
          ...[...calls].map((start) => ({ start, end: start, text: '/* @__PURE__ */ ' })),
        ]
        // From the end, so that what stands before stays where it is.
        const ordered = edits.toSorted((a, b) => b.start - a.start)
        return { code: ordered.reduce((text, edit) => replace(text, edit), code), map: null, moduleSideEffects: false }
      },
    },
  }
}

interface Found {
  /** Properties that go. */
  readonly cuts: Node[]
  /** Where calls begin that only make a value. */
  readonly calls: Set<number>
}

function read(value: unknown, found: Found = { cuts: [], calls: new Set() }): Found {
  if (typeof value !== 'object' || value === null) return found
  // A cast, because the parser's own types tell each kind of node apart.
  const node = value as Node
  // What a function does, it does when it is called.
  if (/Function|^Class/.test(node.type ?? '')) return found
  const cuts = node.callee?.name === 'defineRoute' ? schemasOf(node) : []
  found.cuts.push(...cuts)
  if (node.type === 'CallExpression') found.calls.add(node.start)
  const parts = cuts.length > 0 ? [] : Object.values(value)
  for (const part of parts) read(part, found)
  return found
}

function schemasOf({ arguments: given }: Node): Node[] {
  return (given?.[0]?.properties ?? []).filter(({ key }) => schemas.has(key?.name ?? ''))
}

function replace(code: string, { start, end, text }: { start: number; end: number; text: string }): string {
  const rest = code.slice(end)
  return code.slice(0, start) + text + (text === '' ? rest.replace(/^\s*,/, '') : rest)
}
