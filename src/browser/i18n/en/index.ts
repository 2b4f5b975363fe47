import answer from './answer.json'
import audit from './audit.json'
import budgets from './budgets.json'
import contact from './contact.json'
import costChange from './cost-change.json'
import costWaste from './cost-waste.json'
import costs from './costs.json'
import drawer from './drawer.json'
import explore from './explore.json'
import exportWords from './export.json'
import fields from './fields.json'
import live from './live.json'
import logs from './logs.json'
import lookup from './lookup.json'
import lookupList from './lookup-list.json'
import overview from './overview.json'
import palette from './palette.json'
import privacy from './privacy.json'
import query from './query.json'
import rates from './rates.json'
import reports from './reports.json'
import reveal from './reveal.json'
import rights from './rights.json'
import search from './search.json'
import sessions from './sessions.json'
import settings from './settings.json'
import shell from './shell.json'
import shortcuts from './shortcuts.json'
import sources from './sources.json'
import story from './story.json'
import table from './table.json'
import trouble from './trouble.json'
import ui from './ui.json'
import views from './views.json'

/** Every area's words in this language. */
export const catalogue = {
  answer,
  audit,
  budgets,
  shell,
  ui,
  fields,
  logs,
  explore,
  drawer,
  live,
  costs,
  costChange,
  costWaste,
  contact,
  lookup,
  lookupList,
  overview,
  sources,
  story,
  palette,
  privacy,
  query,
  reports,
  reveal,
  rights,
  rates,
  search,
  sessions,
  settings,
  shortcuts,
  trouble,
  table,
  export: exportWords,
  views,
}
