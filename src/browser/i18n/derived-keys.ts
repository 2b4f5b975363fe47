// Keys that code computes from a registry instead of writing them out. catalogues.test.ts holds each list against the
// catalogues in both directions. A feature that computes keys adds its line.

import { characterNames } from '#browser/format/character-names.ts'
import { contentKinds, factNames } from '#browser/logs/channel-extras/content-facts.ts'
import { pauseReasons } from '#browser/logs/live/pause-reason.ts'
import { listColumnIds, listFilters } from '#browser/lookup/list/list-rows.ts'
import { commandGroups } from '#browser/palette/commands.ts'
import { densities, timeForms } from '#browser/preferences/preferences.ts'
import { abilities } from '#browser/settings/abilities.ts'
import { deeds, subjectKinds } from '#browser/settings/audit/trail-words.ts'
import { roles } from '#browser/settings/keys/roles.ts'
import { troubles } from '#browser/shell/trouble.ts'
import { shortcutGroups, shortcuts } from '#browser/shortcuts/shortcuts.ts'
import { type Channel, channels } from '#contract/channels/index.ts'
import { keyRights, permissions } from '#contract/permissions.ts'
import { customerReasons } from '#contract/provider-codes/customer-reasons.ts'
import { queryErrorCodes } from '#contract/query-text/query-error.ts'
import { auditActions, auditOutcomes } from '#contract/routes/audit-actions.ts'
import { dimensions, intervals } from '#contract/routes/costs.ts'
import { ladderStatuses } from '#contract/routes/ladder.ts'
import { listProblems } from '#contract/routes/lookup-list.ts'
import { matchKinds } from '#contract/routes/lookup-words.ts'
import { costStates } from '#contract/routes/money-fields.ts'
import { oidcRefusals } from '#contract/routes/session.ts'
import { coverageStates, faultKinds, sourceStates } from '#contract/routes/sources.ts'
import { timeSteps } from '#contract/time-steps.ts'
import { rangePresets } from '#contract/view-state.ts'

const fields = channels.flatMap((channel) => channel.fields)
/** What became of a message is said of what was sent. */
const outbound = channels.filter(({ direction }) => direction === 'outbound')
const statusesOf = (channel: Channel) =>
  channel.fields.flatMap((field) => (field.kind === 'status' ? field.options.map(({ value }) => value) : []))
const unique = (values: readonly string[]): string[] => [...new Set(values)]

/** Catalogue object → the keys that it must hold, no more and no fewer. */
export const derivedKeys: Record<string, readonly string[]> = {
  'fields/channel': channels.map((channel) => channel.id),
  'fields/field': unique(fields.map((field) => field.key)),
  'fields/group': unique(fields.map((field) => field.group)),
  'fields/tone': ['arrived', 'moving', 'failed', 'unclear'],
  'fields/dimension': dimensions,
  'fields/interval': intervals,
  'fields/costState': costStates,
  'fields/match': matchKinds,
  'fields/permission': permissions,
  'fields/status': channels.map((channel) => channel.id),
  ...Object.fromEntries(channels.map((channel) => [`fields/status/${channel.id}`, statusesOf(channel)])),
  'answer/deed': channels.map((channel) => channel.id),
  'answer/reason': customerReasons,
  'answer/outcome': outbound.map((channel) => channel.id),
  ...Object.fromEntries(outbound.map((channel) => [`answer/outcome/${channel.id}`, statusesOf(channel)])),
  'audit/action': auditActions,
  'audit/deed': deeds,
  'audit/outcome': auditOutcomes,
  'audit/subject': subjectKinds,
  'settings/role': roles,
  trouble: troubles,
  'rights/ability': abilities,
  'rights/name': keyRights,
  'rights/short': keyRights,
  'rights/text': keyRights,
  'live/pause': pauseReasons,
  'drawer/char': characterNames,
  'drawer/content/kind': contentKinds,
  'drawer/fact': factNames,
  'lookupList/filter': listFilters,
  'lookupList/heading': listColumnIds,
  'lookupList/csvProblem': listProblems,
  'logs/ladder/status': ladderStatuses,
  'palette/group': commandGroups,
  'query/error': queryErrorCodes,
  'shortcuts/group': shortcutGroups,
  'shortcuts/label': shortcuts.map(({ id }) => id),
  'sources/state': sourceStates,
  'sources/coverage': coverageStates,
  'sources/fault': faultKinds,
  'sessions/signIn/refusal': oidcRefusals,
  'explore/step': timeSteps,
  'table/time': timeForms,
  'ui/preset': rangePresets,
  'ui/density': densities,
}
