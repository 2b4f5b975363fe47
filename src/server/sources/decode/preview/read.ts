// Reading a webhook payload without trusting any of it: whatever is missing or of another type is undefined.

import { wellFormed } from '../json-text.ts'

export type Json = Readonly<Record<string, unknown>>

/** The value as an object; undefined for anything else, lists included. */
export function objectOf(value: unknown): Json | undefined {
  // An object that is no list has string keys.
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : undefined
}

/** The value at the end of a path of keys; list members by index. */
export function at(value: unknown, ...path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((from, key) => {
    if (Array.isArray(from)) return typeof key === 'number' ? from[key] : undefined
    const object = objectOf(from)
    return object && Object.hasOwn(object, key) ? object[key] : undefined
  }, value)
}

/** Text that says something: trimmed, numbers as text, never empty. */
export function textAt(value: unknown, ...path: readonly (string | number)[]): string | undefined {
  const found = at(value, ...path)
  if (typeof found === 'number') return String(found)
  return typeof found === 'string' && found.trim() !== '' ? wellFormed(found.trim()) : undefined
}

/** A list, empty where there is none. */
export function listAt(value: unknown, ...path: readonly (string | number)[]): readonly unknown[] {
  const found = at(value, ...path)
  return Array.isArray(found) ? found : []
}

/** A finite number, also when written as text. */
export function numberAt(value: unknown, ...path: readonly (string | number)[]): number | undefined {
  const text = textAt(value, ...path)
  const number = text === undefined ? Number.NaN : Number(text)
  return Number.isFinite(number) ? number : undefined
}
