// Where OneUptime's own console shows a resource (its RouteMap: `/dashboard/<project>/<section>/<id>`).
import { relatedValue, textValue } from '#browser/logs/data/entry-values.ts'
import type { Channel, RelationField } from '#contract/channels/index.ts'
import type { Entry } from '#contract/routes/logs.ts'
import type { Source } from '#contract/routes/sources.ts'

/** Relations that have a page of their own there. */
const sections: Readonly<Record<string, string>> = {
  incident: 'incidents',
  alert: 'alerts',
  monitor: 'monitors',
  scheduledMaintenance: 'scheduled-maintenance-events',
  statusPage: 'status-pages',
  onCallDutyPolicy: 'on-call-duty/policies',
  onCallDutyPolicySchedule: 'on-call-duty/schedules',
  team: 'settings/teams',
}

/** The console of the source of a channel's rows: known where only one has it, for rows do not name theirs. */
export function consoleOf(channel: Channel, sources: readonly Source[]): string | null {
  const consoles = new Set(
    sources
      .filter(({ kind, channels }) => kind === 'oneuptime' && channels.some((each) => each.channel === channel.id))
      .map(({ consoleUrl }) => consoleUrl),
  )
  const [only] = consoles
  return consoles.size === 1 && only ? only.replace(/\/+$/, '') : null
}

/** The page of an entry's related resource in that console, or null. */
export function sourcePage(console: string, field: RelationField, entry: Entry): string | null {
  const section = Object.hasOwn(sections, field.key) ? sections[field.key] : undefined
  const related = relatedValue(field, entry[field.key])
  const project = textValue(entry.projectId)
  if (section === undefined || !related || project === null || !/^https?:\/\//.test(console)) return null
  return `${console}/dashboard/${encodeURIComponent(project)}/${section}/${encodeURIComponent(related.id)}`
}
