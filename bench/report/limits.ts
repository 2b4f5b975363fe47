// Why a target is not met: the limit that stops it, told from what was measured. By the key of the target, or by its
// rule, which is what stands before the colon.

export const limits: Readonly<Record<string, string>> = {}

/** Undefined where nothing is known yet. */
export function limitBehind(key: string): string | undefined {
  return limits[key] ?? limits[key.split(':')[0] ?? '']
}
