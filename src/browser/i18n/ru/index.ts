import costs from './costs.json'
import fields from './fields.json'
import logs from './logs.json'
import lookup from './lookup.json'
import overview from './overview.json'
import settings from './settings.json'
import shell from './shell.json'
import shortcuts from './shortcuts.json'
import sources from './sources.json'
import ui from './ui.json'

/** Every area's words in this language. */
export const catalogue = { shell, ui, fields, logs, costs, lookup, overview, sources, settings, shortcuts }
