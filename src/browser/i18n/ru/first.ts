import contactLine from './contact-line.json'
import explore from './explore.json'
import exportButton from './export-button.json'
import fields from './fields.json'
import live from './live.json'
import logs from './logs.json'
import noExport from './no-export.json'
import palette from './palette-open.json'
import query from './query.json'
import reveal from './reveal-mark.json'
import search from './search.json'
import shell from './shell.json'
import table from './table.json'
import trouble from './trouble.json'
import ui from './ui.json'
import views from './view-button.json'

/** What the frame and the logs say. */
export const words = {
  shell,
  ui,
  fields,
  trouble,
  search,
  reveal,
  palette,
  rights: noExport,
  logs,
  explore,
  query,
  table,
  live,
  views,
  export: exportButton,
  lookup: contactLine,
}
