/** Thrown with one line that names the setting. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
}
