// Which columns a server refuses to give. Servers of other versions lack columns, and keys may not read all of them;
// an answer names one at a time (shared facts, OneUptime 2.2 and 5).
import type { RefusedAnswer } from '../upstream/refused-answer.ts'

/** What is selected: columns, and of relations their columns. */
export type Select = Readonly<Record<string, true | Readonly<Record<string, true>>>>

/** Without these a row has no place, no owner or no meaning. */
export const neededColumns: ReadonlySet<string> = new Set([
  ...['_id', 'createdAt', 'updatedAt', 'projectId', 'toNumber', 'status'],
])

/** Where the columns of related resources that need a permission of their own are refused together. */
const recordColumns = ['createdAt', 'updatedAt', 'version']

const ownColumn = [
  /cannot select on "(\w+)"/i,
  /permissions to select on\s*-\s*(\w+)/i,
  /select not supported on (\w+) of/i,
]
const relatedColumn = [/column (\w+) on (.+?) does not support read on relation/i, /column (\w+) not found on ([^.]+)/i]
// A server that lacks one column lacks others as well, and the real one lists all that it has.
const givenColumns = /columns you can select on instead:\s*(\w[\w\s,]*)/i
const relatedResource = /permissions to read (.+?) on .+?\. You need/i

/** Paths in `select` (`errorCode`, `incident.title`) that the answer refuses; none when it is about something else. */
export function refusedColumns({ status, said, path }: RefusedAnswer, select: Select, modelName: string): string[] {
  if (status !== 400 && status !== 422) return []
  const named = /^select\.(\w+(?:\.\w+)?)$/.exec(path ?? '')?.[1]
  if (named !== undefined) return selected(select, [named])
  const own = firstMatch(ownColumn, said)?.[1]
  if (own !== undefined) return selected(select, [...new Set([own, ...lacking(said, select)])])
  const [, column = '', model = ''] = firstMatch(relatedColumn, said) ?? []
  if (column !== '') {
    if (sameName(model, modelName)) return selected(select, [column])
    return selected(
      select,
      relationsOf(select, model, column).map((relation) => `${relation}.${column}`),
    )
  }
  const [, resource] = relatedResource.exec(said) ?? []
  return resource === undefined ? [] : unreadableParts(select, resource)
}

function lacking(said: string, select: Select): string[] {
  const [, list] = givenColumns.exec(said) ?? []
  if (list === undefined) return []
  const given = new Set(list.split(',').map((name) => name.trim()))
  // A list without them has been cut short on its way.
  if ([...neededColumns].some((column) => !given.has(column))) return []
  return Object.keys(select).filter((key) => !given.has(key))
}

/** A key that may not read a resource may still read its name through a relation, but not when it was created. */
function unreadableParts(select: Select, model: string): string[] {
  const [relation] = relationsOf(select, model, '_id')
  if (relation === undefined) return []
  const times = selected(
    select,
    recordColumns.map((column) => `${relation}.${column}`),
  )
  return times.length > 0 ? times : [relation]
}

function selected(select: Select, paths: readonly string[]): string[] {
  return paths.filter((path) => {
    const [key = '', part] = path.split('.')
    if (!Object.hasOwn(select, key)) return false
    const given = select[key]
    return part === undefined || (typeof given === 'object' && Object.hasOwn(given, part))
  })
}

/** The relation that a server calls by its model's name ("On-Call Policy Schedule"), among those with this column. */
function relationsOf(select: Select, model: string, column: string): string[] {
  const name = plainName(model)
  const relations = Object.keys(select).filter((key) => selected(select, [`${key}.${column}`]).length > 0)
  const exact = relations.filter((key) => plainName(key) === name)
  if (exact.length > 0) return exact
  const alike = relations.filter((key) => plainName(key).includes(name) || name.includes(plainName(key)))
  // A name that no relation has cannot be told apart: the column goes from all of them.
  return alike.length > 0 ? alike : relations
}

function sameName(a: string, b: string): boolean {
  return plainName(a) === plainName(b)
}

/** OneUptime calls `onCallDutyPolicy` "On-Call Policy" and `scheduledMaintenance` "Scheduled Maintenance Event". */
function plainName(name: string): string {
  return name.toLowerCase().replace(/[^a-z]|duty|event/g, '')
}

function firstMatch(patterns: readonly RegExp[], text: string): RegExpExecArray | undefined {
  for (const pattern of patterns) {
    const match = pattern.exec(text)
    if (match) return match
  }
  return undefined
}
