// Where what a line is about is to be found. A contact's line does not say who it is: there is no way to it from here.
import { paths } from '#browser/paths.ts'
import type { Channel } from '#contract/channels/index.ts'
import type { AuditEvent } from '#contract/routes/audit.ts'

export function subjectPath(subject: AuditEvent['subject'], readable: readonly Channel[]): string | undefined {
  if (!subject) return undefined
  const { kind, id } = subject
  const channel = readable.find((each) => id === each.id || id.startsWith(`${each.id}/`))
  switch (kind) {
    case 'entry':
      return channel && paths.entry(channel, id.slice(channel.id.length + 1))
    case 'channel':
      return channel && paths.log(channel)
    case 'costs':
      return paths.costs()
    case 'key':
      return paths.keys()
    case 'rate-card':
      return id === '' ? paths.rates() : paths.rateCard(id)
    case 'budget':
      return paths.budgets()
    case 'source':
      return paths.sources()
    default:
      return undefined
  }
}
