// Sources from tollbook.config.json: `{"sources": [{"id": …, "kind": …, "secret": "${NAME}"}]}`.

import { ConfigError } from '../config-error.ts'
import { readConfigFile } from '../config-file.ts'
import { checkSource, type SourceConfig } from './source-config.ts'

export type Environment = Readonly<Record<string, string | undefined>>

/**
 * The sources of the file that TOLLBOOK_CONFIG names, or of tollbook.config.json in the directory, if it is there.
 * `${NAME}` in a text stands for that variable; `taken` ids are in use. A `ConfigError` names file, source and setting.
 */
export function readSourceFile(env: Environment, directory: string, taken: readonly string[]): SourceConfig[] {
  const file = readConfigFile(env, directory)
  if (!file) return []
  const { name, sources } = file
  const ids = new Set(taken)
  return sources.map((given, index) => {
    const where = `${name}: source ${typeof given.id === 'string' ? `"${given.id}"` : `number ${index + 1}`}`
    const source = checkSource(fillReferences(given, env, where))
    if ('mistake' in source)
      throw new ConfigError(`${where}: ${source.mistake.field ?? 'it'} ${source.mistake.message}`)
    if (ids.has(source.id)) throw new ConfigError(`${where}: id is used by another source`)
    ids.add(source.id)
    return source
  })
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
