// Keys that code computes from a registry instead of writing them out. catalogues.test.ts holds each list against the
// catalogues in both directions. A feature that computes keys adds its line.

import { characterNames } from '#browser/format/character-names.ts'
import { contentKinds, factNames } from '#browser/logs/channel-extras/content-facts.ts'
import { pauseReasons } from '#browser/logs/live/pause-reason.ts'
import { commandGroups } from '#browser/palette/commands.ts'
import { densities, timeForms } from '#browser/preferences/preferences.ts'
import { roles } from '#browser/settings/keys/roles.ts'
import { shortcutGroups, shortcuts } from '#browser/shortcuts/shortcuts.ts'
import { channels } from '#contract/channels/index.ts'
import { permissions } from '#contract/permissions.ts'
import { queryErrorCodes } from '#contract/query-text/query-error.ts'
import { dimensions, intervals } from '#contract/routes/costs.ts'
import { ladderStatuses } from '#contract/routes/ladder.ts'
import { matchKinds } from '#contract/routes/lookup.ts'
import { costStates } from '#contract/routes/money-fields.ts'
import { coverageStates, faultKinds, sourceStates } from '#contract/routes/sources.ts'
import { timeSteps } from '#contract/time-steps.ts'
import { rangePresets } from '#contract/view-state.ts'

const fields = channels.flatMap((channel) => channel.fields)
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
  ...Object.fromEntries(
    channels.map((channel) => [
      `fields/status/${channel.id}`,
      channel.fields.flatMap((field) => (field.kind === 'status' ? field.options.map((option) => option.value) : [])),
    ]),
  ),
  'settings/role': roles,
  'live/pause': pauseReasons,
  'drawer/char': characterNames,
  'drawer/content/kind': contentKinds,
  'drawer/fact': factNames,
  'logs/ladder/status': ladderStatuses,
  'palette/group': commandGroups,
  'query/error': queryErrorCodes,
  'shortcuts/group': shortcutGroups,
  'shortcuts/label': shortcuts.map(({ id }) => id),
  'sources/state': sourceStates,
  'sources/coverage': coverageStates,
  'sources/fault': faultKinds,
  'explore/step': timeSteps,
  'table/time': timeForms,
  'ui/preset': rangePresets,
  'ui/density': densities,
}
