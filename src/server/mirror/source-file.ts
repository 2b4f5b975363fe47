// Sources from tollbook.config.json: `{"sources": [{"id": …, "kind": …, "secret": "${NAME}"}]}`.
import { existsSync, readFileSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { z } from 'zod'
import { ConfigError } from '../config-error.ts'
import { checkSource, type SourceConfig } from './source-config.ts'

export type Environment = Readonly<Record<string, string | undefined>>

const FILE = 'tollbook.config.json'

const fileSchema = z.strictObject({ sources: z.array(z.record(z.string(), z.unknown())).default([]) })

/**
 * The sources of the file that TOLLBOOK_CONFIG names, or of tollbook.config.json in the directory, if it is there.
 * `${NAME}` in a text stands for that variable; `taken` ids are in use. A `ConfigError` names file, source and setting.
 */
export function readSourceFile(env: Environment, directory: string, taken: readonly string[]): SourceConfig[] {
  const path = resolve(directory, env.TOLLBOOK_CONFIG || FILE)
  if (!env.TOLLBOOK_CONFIG && !existsSync(path)) return []
  const name = basename(path)
  const parsed = fileSchema.safeParse(readJsonFile(path, name, Boolean(env.TOLLBOOK_CONFIG)))
  if (!parsed.success) throw new ConfigError(`${name}: ${mistakeOf(parsed.error)}`)
  const ids = new Set(taken)
  return parsed.data.sources.map((given, index) => {
    const where = `${name}: source ${typeof given.id === 'string' ? `"${given.id}"` : `number ${index + 1}`}`
    const source = checkSource(fillReferences(given, env, where))
    if ('mistake' in source)
      throw new ConfigError(`${where}: ${source.mistake.field ?? 'it'} ${source.mistake.message}`)
    if (ids.has(source.id)) throw new ConfigError(`${where}: id is used by another source`)
    ids.add(source.id)
    return source
  })
}

function readJsonFile(path: string, name: string, named: boolean): unknown {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason'
    throw new ConfigError(`${named ? 'TOLLBOOK_CONFIG: ' : ''}${path} cannot be read (${code})`)
  }
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    throw new ConfigError(`${name}: is not JSON${placeOf(error, text)}`)
  }
}

/** Where JSON is broken; the parser's own message may quote a secret. */
function placeOf(error: unknown, text: string): string {
  const position = /at position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1]
  if (position === undefined) return ''
  return ` (line ${text.slice(0, Number(position)).split('\n').length})`
}

function mistakeOf(error: z.ZodError): string {
  const [issue] = error.issues
  if (issue?.code === 'unrecognized_keys') return `${issue.keys[0]} is no known setting`
  const [, index] = issue?.path ?? []
  if (typeof index === 'number') return `source number ${index + 1} must be an object`
  return issue?.path.length ? 'sources must be a list' : 'must hold an object with "sources"'
}

/** Every text of the settings with its references filled in. */
function fillReferences(given: unknown, env: Environment, where: string): unknown {
  if (typeof given === 'string') return fill(given, env, where)
  if (Array.isArray(given)) return given.map((each) => fillReferences(each, env, where))
  if (typeof given !== 'object' || given === null) return given
  return Object.fromEntries(
    Object.entries(given).map(([key, value]) => [key, fillReferences(value, env, `${where}: ${key}`)]),
  )
}

function fill(text: string, env: Environment, where: string): string {
  return text.replace(/\$\{([^{}]*)\}/g, (_reference, name: string) => {
    // Not the name itself when it is none: it may be a secret in the wrong place.
    if (!/^[A-Za-z_]\w*$/.test(name)) throw new ConfigError(`${where} has a \${…} that names no variable`)
    const value = env[name]
    if (!value) throw new ConfigError(`${where} refers to ${name}, which is not set`)
    return value
  })
}
