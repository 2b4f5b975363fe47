// Words come in parts. Whatever code says must be in a part that is here by then, or its key would be on screen.
import { readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { type Catalogue, flatten } from './catalogue-problems.ts'
import * as drawer from './en/drawer.ts'
import * as first from './en/first.ts'
import * as rest from './en/rest.ts'
import type { WordPart } from './load-words.ts'

const root = join(import.meta.dirname, '..')
const words: Record<WordPart, Catalogue> = { first: first.words, drawer: drawer.words, rest: rest.words }
const plural = /_(one|few|many|other)$/
const keysOf = (part: WordPart) =>
  new Set([...flatten(words[part]).keys()].map((path) => path.replace(plural, '').replaceAll('/', '.')))
const keys = { first: keysOf('first'), drawer: keysOf('drawer'), rest: keysOf('rest') }

const all = new Set([...keys.first, ...keys.drawer, ...keys.rest])

const pathOf = (from: string, target: string) =>
  target.startsWith('#browser/') ? join(root, target.slice(9)) : resolve(dirname(from), target)

interface Module {
  /** Keys that it says. */
  readonly said: readonly string[]
  /** What it imports, and the parts of words that come with that. */
  readonly imports: readonly { readonly file: string; readonly part: WordPart | undefined }[]
}

const modules = new Map<string, Module>()

function read(file: string): Module {
  const known = modules.get(file)
  if (known) return known
  const text = readFileSync(file, 'utf8')
  const withWords = [...text.matchAll(/withWords\('(\w+)',[^;]*?import\('([^']+)'\)/g)]
  const others = [...text.matchAll(/^(?:import|export)\s+(?!type\b)(?:[^'"]*?from\s+)?'([^']+)'|import\('([^']+)'\)/gm)]
  const imports = [
    // A cast, because the compiler has checked what stands there.
    ...withWords.map(([, part, target = '']) => ({ target, part: part as WordPart })),
    ...others
      .map(([, alone, late]) => ({ target: alone ?? late ?? '', part: undefined }))
      .filter(({ target }) => !withWords.some(([, , with_]) => with_ === target)),
  ]
  const read = {
    said: saidIn(text),
    imports: imports
      .filter(({ target }) => /^(\.|#browser\/).*\.tsx?$/.test(target) && !/i18n\/|^\.\/(en|ru)\//.test(target))
      .map(({ target, part }) => ({ file: pathOf(file, target), part })),
  }
  modules.set(file, read)
  return read
}

/** Keys that a module says, written out or with computed parts. */
function saidIn(text: string): string[] {
  const literal = [...text.matchAll(/(['"`])([a-z][A-Za-z]*\.[\w.-]+)\1/g)].map((match) => match[2] ?? '')
  const computed = [...text.matchAll(/`([a-z][A-Za-z]*\.[^`\s]*\$\{[^`\s]*)`/g)].map(
    (match) =>
      new RegExp(
        `^${(match[1] ?? '')
          .replaceAll('.', '\\.')
          .split(/\$\{[^}]*\}/)
          .join('[^.]+')}$`,
      ),
  )
  return [
    ...literal.filter((key) => all.has(key)),
    ...computed.flatMap((pattern) => [...all].filter((key) => pattern.test(key))),
  ]
}

/** The words that are missing, followed from `file` with the parts that are here by then. */
function missing(file: string, parts: readonly WordPart[], seen: Set<string>): string[] {
  const visit = `${file} ${parts.join()}`
  if (seen.has(visit)) return []
  seen.add(visit)
  const { said, imports } = read(file)
  const lacking = said.filter((key) => !parts.some((part) => keys[part].has(key)))
  return [
    ...lacking.map((key) => `${file.slice(root.length + 1)} says ${key}, of which it has only ${parts.join(' and ')}`),
    ...imports.flatMap((next) => missing(next.file, next.part ? withPart(parts, next.part) : parts, seen)),
  ]
}

function withPart(parts: readonly WordPart[], part: WordPart): readonly WordPart[] {
  if (part === 'rest') return ['first', 'drawer', 'rest']
  return parts.includes(part) ? parts : [...parts, part]
}

test('all code has the words that it says', () => {
  expect(missing(join(root, 'main.tsx'), ['first'], new Set())).toEqual([])
  expect(modules.size).toBeGreaterThan(500)
})

test('code that lacks words is found', () => {
  const seen = new Set<string>()
  expect(missing(join(root, 'logs/EntryDrawer.tsx'), ['first'], seen)).not.toEqual([])
  expect(missing(join(root, 'costs/CostsPage.tsx'), ['first', 'drawer'], seen)).not.toEqual([])
})
