// Names of components and operations, derived from the channels.
import type { Channel, RelationField } from '#contract/channels/index.ts'

/** `SmsLog` for the model "SMS Log". */
export function modelName({ resource }: Channel): string {
  return pascal(resource)
}

export function relationName({ key }: RelationField, part: 'Value' | 'Select' | 'Test' | 'Sort'): string {
  return `${pascal(key)}${part}`
}

function pascal(text: string): string {
  return text.replace(/(?:^|-)([a-z])/g, (_match, letter: string) => letter.toUpperCase())
}
