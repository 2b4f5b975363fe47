// What can be filtered, and by which editor.
import { type Channel, type Field, type FieldGroup, findField, type RelationField } from '#contract/channels/index.ts'

export const groupOrder: readonly FieldGroup[] = ['message', 'delivery', 'cost', 'cause', 'contact', 'record']

export interface FilterGroup {
  readonly group: FieldGroup
  readonly fields: readonly Field[]
}

/** The filterable fields by the group that the drawer shows them in. */
export function filterGroups(channel: Channel): FilterGroup[] {
  return groupOrder
    .map((group) => ({
      group,
      fields: channel.fields.filter((field) => field.filter !== undefined && field.group === group),
    }))
    .filter(({ fields }) => fields.length > 0)
}

/** The relation that an id column belongs to: links may name either. */
export function relationOf(channel: Channel, key: string): RelationField | undefined {
  return channel.fields.find(
    (field): field is RelationField => field.kind === 'relation' && (field.key === key || field.idKey === key),
  )
}

/** The field that a filter is about, as people know it. */
export function shownField(channel: Channel, key: string): Field | undefined {
  return relationOf(channel, key) ?? findField(channel, key)
}
