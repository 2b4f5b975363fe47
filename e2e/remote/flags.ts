// Command lines of the scripted upstreams: `--rows 3000`, whole numbers all.
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'

/** Whether this module was started rather than imported. */
export function isMain(url: string): boolean {
  return process.argv[1] !== undefined && pathToFileURL(process.argv[1]).href === url
}

/** The given flags over their defaults. Throws for a flag that is not among them or no number. */
export function readFlags<Name extends string>(defaults: Readonly<Record<Name, number>>): Record<Name, number> {
  const names = Object.keys(defaults) as Name[] // the keys of a record of names
  const options = Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]))
  const { values } = parseArgs({ options })
  const flags: Record<Name, number> = { ...defaults }
  for (const name of names) {
    const given = values[name]
    if (given === undefined) continue
    const value = Number(given)
    if (!Number.isFinite(value)) throw new Error(`--${name} must be a number, not ${given}`)
    flags[name] = value
  }
  return flags
}
