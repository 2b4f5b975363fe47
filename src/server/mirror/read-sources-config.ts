// All sources that are configured: one OneUptime and one SendZen from the environment, any number from the file.
import { ConfigError } from '../config-error.ts'
import { checkSource, type SourceConfig, type SourceKind, sourceKinds } from './source-config.ts'
import { type Environment, readSourceFile } from './source-file.ts'

/** Names of the two variables that make a source; the field each is for. */
const variables: readonly { readonly kind: SourceKind; readonly url: string; readonly secret: string }[] = [
  { kind: 'oneuptime', url: 'ONEUPTIME_URL', secret: 'ONEUPTIME_API_KEY' },
  { kind: 'sendzen', url: 'SENDZEN_URL', secret: 'SENDZEN_TOKEN' },
]

/** Every source, of the environment first. A `ConfigError` of one line names the setting; it never shows a secret. */
export function readSourcesConfig(env: Environment, directory: string): SourceConfig[] {
  const sources = variables.flatMap((names) => fromEnvironment(env, names))
  return [
    ...sources,
    ...readSourceFile(
      env,
      directory,
      sources.map(({ id }) => id),
    ),
  ]
}

function fromEnvironment(env: Environment, names: (typeof variables)[number]): SourceConfig[] {
  // An empty variable is how shells and compose files say "not set".
  const [url, secret] = [env[names.url] || undefined, env[names.secret] || undefined]
  if (url === undefined && secret === undefined) return []
  const kind = sourceKinds[names.kind]
  if (secret === undefined) throw new ConfigError(`${names.secret}: is needed beside ${names.url}`)
  if (url === undefined && kind.url === undefined)
    throw new ConfigError(`${names.url}: is needed beside ${names.secret}`)
  const source = checkSource({ id: names.kind, kind: names.kind, label: kind.label, url, secret })
  if (!('mistake' in source)) return [source]
  const { field, message } = source.mistake
  throw new ConfigError(`${field === 'url' ? names.url : names.secret}: ${message}`)
}
