import answer from './answer.json'
import audit from './audit.json'
import budgets from './budgets.json'
import contact from './contact.json'
import costChange from './cost-change.json'
import costWaste from './cost-waste.json'
import costs from './costs.json'
import exportWords from './export.json'
import lookup from './lookup.json'
import lookupList from './lookup-list.json'
import overview from './overview.json'
import palette from './palette.json'
import privacy from './privacy.json'
import rates from './rates.json'
import reports from './reports.json'
import sessions from './sessions.json'
import settings from './settings.json'
import shortcuts from './shortcuts.json'
import sources from './sources.json'
import story from './story.json'

/** What all else says. */
export const words = {
  answer,
  audit,
  budgets,
  contact,
  costs,
  costChange,
  costWaste,
  export: exportWords,
  lookup,
  lookupList,
  overview,
  palette,
  privacy,
  rates,
  reports,
  sessions,
  settings,
  shortcuts,
  sources,
  story,
}
