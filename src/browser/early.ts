// The first script of a page, small enough to run while the others are still on their way. It asks for what they will want
// first: who is signed in, the words, and for a log its code and its first rows.

import { type Channel, channels } from '#contract/channels/index.ts'
import { entryList } from '#contract/routes/logs.ts'
import { sessionRead } from '#contract/routes/session.ts'
import { parseView } from '#contract/view-state.ts'
import { askEarly } from './api/early.ts'
import { resolveRange } from './format/resolve-range.ts'
import { loadWordPart } from './i18n/load-words.ts'
import { shownColumns } from './logs/columns/column-choice.ts'
import { listAsk } from './logs/data/list-ask.ts'
import { noChoice } from './preferences/column-choices.ts'
import { resolveLanguage, resolveZone } from './preferences/resolve-preferences.ts'
import { readPreferences } from './preferences/store.ts'

const { pathname, search, hash } = window.location

/** A page that is asked for early fails when it is shown. */
const ignore = () => undefined

function askForRows(channel: Channel): void {
  const { columns, zone } = readPreferences()
  const { view } = parseView(channel, new URLSearchParams(search))
  const range = resolveRange(view.range, resolveZone(zone), new Date())
  const { keys } = shownColumns(channel, columns[channel.id] ?? noChoice, view.columns)
  void askEarly(entryList, listAsk(channel, view, range, keys), { resource: channel.resource })
}

function begin(): void {
  // A link that signs somebody in: until it has, nobody may ask.
  if (new URLSearchParams(hash.slice(1)).has('key')) return
  const session = askEarly(sessionRead, {})
  void loadWordPart(resolveLanguage(readPreferences().language), 'first').catch(ignore)
  const channel = channels.find(({ path }) => pathname === path || pathname.startsWith(`${path}/`))
  if (!channel) return
  void import('./logs/LogPage.tsx').catch(ignore)
  void session.then((who) => who.channels.includes(channel.id) && askForRows(channel), ignore)
}

begin()
