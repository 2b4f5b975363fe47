// What can be wrong with the catalogues, as pure functions, so that each check can be seen to fail.
export type Catalogue = { readonly [key: string]: string | Catalogue }

const pluralSuffix = /_(zero|one|two|few|many|other)$/

/** Every text by its path, `shell/nav/costs`: a slash, because status spellings may hold dots. */
export function flatten(catalogue: Catalogue, prefix = ''): Map<string, string> {
  const texts = new Map<string, string>()
  for (const [key, value] of Object.entries(catalogue)) {
    if (typeof value === 'string') texts.set(prefix + key, value)
    else for (const [path, text] of flatten(value, `${prefix}${key}/`)) texts.set(path, text)
  }
  return texts
}

/** Keys that one language lacks, and placeholders that differ. Plural forms count as one key. */
export function problemsBetween(a: Catalogue, b: Catalogue): string[] {
  const [left, right] = [byBase(a), byBase(b)]
  const missing = (from: typeof left, to: typeof left) =>
    [...from.keys()].filter((key) => !to.has(key)).map((key) => `${key} is missing in a language`)
  const placeholders = [...left].flatMap(([key, names]) => {
    const other = right.get(key)
    return other === undefined || other === names ? [] : [`${key} has placeholders ${names} and ${other}`]
  })
  return [...missing(left, right), ...missing(right, left), ...placeholders]
}

function byBase(catalogue: Catalogue): Map<string, string> {
  const names = new Map<string, Set<string>>()
  for (const [path, text] of flatten(catalogue)) {
    const base = path.replace(pluralSuffix, '')
    const found = names.get(base) ?? new Set()
    for (const match of text.matchAll(/\{\{\s*([\w.]+)|<\/?(\w+)\s*\/?>/g)) found.add(match[1] ?? `<${match[2]}>`)
    names.set(base, found)
  }
  return new Map([...names].map(([base, found]) => [base, [...found].sort().join(' ')]))
}

/** Plurals whose forms are not exactly those of the language, or that never say the number's place in all of them. */
export function problemsOfPlurals(catalogue: Catalogue, language: string): string[] {
  const wanted = [...new Intl.PluralRules(language).resolvedOptions().pluralCategories].sort().join(' ')
  const forms = new Map<string, string[]>()
  for (const path of flatten(catalogue).keys()) {
    const form = pluralSuffix.exec(path)?.[1]
    const base = path.replace(pluralSuffix, '')
    if (form) forms.set(base, [...(forms.get(base) ?? []), form])
  }
  return [...forms]
    .map(([base, found]) => ({ base, found: found.sort().join(' ') }))
    .filter(({ found }) => found !== wanted)
    .map(({ base, found }) => `${base} has the forms ${found}, ${language} needs ${wanted}`)
}

/** Registry items without words, and words for items that no registry has. */
export function problemsOfRegistries(catalogue: Catalogue, registries: Record<string, readonly string[]>): string[] {
  return Object.entries(registries).flatMap(([path, items]) => {
    const holder = path.split('/').reduce<Catalogue[string] | undefined>(descend, catalogue)
    const keys = typeof holder === 'object' ? Object.keys(holder) : []
    return [
      ...items.filter((item) => !keys.includes(item)).map((item) => `${path}/${item} has no words`),
      ...keys.filter((key) => !items.includes(key)).map((key) => `${path}/${key} is in no registry`),
    ]
  })
}

function descend(holder: Catalogue[string] | undefined, key: string): Catalogue[string] | undefined {
  return typeof holder === 'object' ? holder[key] : undefined
}

interface Source {
  readonly name: string
  readonly text: string
}

/** Literal keys without an entry, and entries that no literal or template in the code can mean. */
export function problemsOfUse(catalogue: Catalogue, sources: readonly Source[], derived: readonly string[]): string[] {
  const keys = new Set(
    [...flatten(catalogue).keys()].map((path) => path.replace(pluralSuffix, '').replaceAll('/', '.')),
  )
  const unknown = sources.flatMap(({ name, text }) =>
    [...text.matchAll(/(?:\bt\(\s*|\bi18nKey=\{?)(['"`])([^'"`$]+)\1/g)]
      .filter((match) => !keys.has(match[2] ?? ''))
      .map((match) => `${name} says ${match[2]}, which no catalogue has`),
  )
  const all = sources.map(({ text }) => text).join('\n')
  const said = new Set([...all.matchAll(/(['"`])([\w.-]+)\1/g)].map((match) => match[2]))
  const patterns = [...all.matchAll(/`([\w-]+\.[^`\s]*\$\{[^`\s]*)`/g)].map((match) => templatePattern(match[1] ?? ''))
  const registered = derived.map((path) => `${path.replaceAll('/', '.')}.`)
  const unsaid = [...keys].filter(
    (key) =>
      !said.has(key) &&
      !registered.some((prefix) => key.startsWith(prefix)) &&
      !patterns.some((pattern) => pattern.test(key)),
  )
  return [...unknown, ...unsaid.map((key) => `${key} is said nowhere`)]
}

/** A template literal as what it can become; each `${…}` stands for one part of a key. */
function templatePattern(template: string): RegExp {
  const parts = template.split(/\$\{[^}]*\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${parts.join('[^.]+')}$`)
}
