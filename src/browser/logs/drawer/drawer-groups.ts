// Which fields the drawer shows where.
import { isObject, textValue } from '#browser/logs/data/entry-values.ts'
import { groupOrder } from '#browser/logs/filters/filter-fields.ts'
import type { Channel, Field, FieldGroup } from '#contract/channels/index.ts'
import type { Entry } from '#contract/routes/logs.ts'

export interface DrawerGroup {
  readonly group: FieldGroup
  readonly filled: readonly Field[]
}

export interface DrawerFields {
  readonly groups: readonly DrawerGroup[]
  /** Fields without a value, folded away together. */
  readonly empty: readonly Field[]
}

/** The fields by group, those without a value apart. The title has a place of its own. */
export function drawerFields(channel: Channel, entry: Entry): DrawerFields {
  const shown = channel.fields.filter(({ key, place }) => place !== 'hidden' && key !== channel.title)
  const filled = shown.filter((field) => !isEmpty(field, entry[field.key]))
  return {
    groups: groupOrder.map((group) => ({ group, filled: filled.filter((field) => field.group === group) })),
    empty: shown.filter((field) => !filled.includes(field)),
  }
}

// An unknown cost is a fact to be shown, not a field to be folded away.
function isEmpty(field: Field, value: unknown): boolean {
  if (field.kind === 'money') return false
  return field.kind === 'relation' ? !isObject(value) : textValue(value) === null
}
