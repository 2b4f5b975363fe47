import { ApiFailure } from '#browser/api/api-failure.ts'
import { type KeyField, keyFields } from './key-draft.ts'

/** The field that the gateway refused and its sentence without the field's name; undefined if it names none of ours. */
export function fieldFailure(error: unknown): { field: KeyField; message: string } | undefined {
  if (!(error instanceof ApiFailure) || error.path === undefined) return undefined
  const { path, message } = error
  const field = keyFields.find((each) => path === each || path.startsWith(`${each}.`))
  return field && { field, message: message.startsWith(`${path}: `) ? message.slice(path.length + 2) : message }
}
