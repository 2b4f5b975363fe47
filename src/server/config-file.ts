// tollbook.config.json, read: `{"sources": […], "oidc": {…}}`. What is in its parts is for those to say whose they are.
import { existsSync, readFileSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { z } from 'zod'
import { ConfigError } from './config-error.ts'

const FILE = 'tollbook.config.json'

const fileSchema = z.strictObject({
  sources: z.array(z.record(z.string(), z.unknown())).default([]),
  oidc: z.unknown().optional(),
})

export interface ConfigFile extends z.output<typeof fileSchema> {
  /** Of the file, for messages. */
  readonly name: string
}

/**
 * The file that TOLLBOOK_CONFIG names, or tollbook.config.json in the directory; undefined when that is not there. A
 * `ConfigError` names file and setting.
 */
export function readConfigFile(
  env: Readonly<Record<string, string | undefined>>,
  directory: string,
): ConfigFile | undefined {
  const path = resolve(directory, env.TOLLBOOK_CONFIG || FILE)
  if (!env.TOLLBOOK_CONFIG && !existsSync(path)) return undefined
  const name = basename(path)
  const parsed = fileSchema.safeParse(readJson(path, name, Boolean(env.TOLLBOOK_CONFIG)))
  if (!parsed.success) throw new ConfigError(`${name}: ${mistakeOf(parsed.error)}`)
  return { name, ...parsed.data }
}

function readJson(path: string, name: string, named: boolean): unknown {
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
