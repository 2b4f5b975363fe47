// How the same tables are laid out on one server and on many (cluster.ts), and what statements say differently for it.
// Queries and inserts name a table and know nothing of it: only what makes, changes or measures tables asks here.
import { type Alteration, createText, type Step, type Table, type View } from './schema/table.ts'
import { ident, type Sql, sql } from './sql.ts'

type Settings = Readonly<Record<string, string | number>>

export interface Topology {
  /** Statements that make a table where it is not there. */
  create(table: Table): readonly string[]
  createView(view: View): string
  /** What the query of a view becomes after its tables got columns: no insert ever finds the view missing. */
  changeView(view: View): string
  /** The rows of a table, for ALTER TABLE and OPTIMIZE TABLE: on every server that has some. */
  rowsOf(table: string): Sql
  /** Under which name the engine's own tables list the rows of a table. */
  listed(table: string): string
  /** One of the engine's own tables (`parts`), with what every server says. */
  system(table: string): Sql
  /** For `database = …` of those. */
  readonly database: Sql
  /** Behind the first words of a statement that is no ALTER: KILL MUTATION. */
  readonly everywhere: Sql
  /** Statements after which tables that have no rows of their own have the columns of those that do. */
  renewFaces(changed: readonly string[]): readonly string[]
  /** The setting that bounds how many rows a query reads of one server. */
  readonly rowBound: 'max_rows_to_read' | 'max_rows_to_read_leaf'
  /** Of every statement. */
  readonly settings: Settings
  /** Of inserts besides. */
  readonly insertSettings: Settings
}

export const oneServer: Topology = {
  create: (table) => [createText(table)],
  createView: (view) => viewText(view, view, ''),
  changeView: (view) => `ALTER TABLE ${view.name} MODIFY QUERY ${selectText(view, view.from)}`,
  rowsOf: ident,
  listed: (table) => table,
  system: (table) => sql`system.${ident(table)}`,
  database: sql`currentDatabase()`,
  everywhere: sql``,
  renewFaces: () => [],
  rowBound: 'max_rows_to_read',
  settings: {},
  insertSettings: {},
}

export function viewText({ name, ...view }: View, { from, to }: Pick<View, 'from' | 'to'>, onCluster: string): string {
  return `CREATE MATERIALIZED VIEW IF NOT EXISTS ${name}${onCluster} TO ${to} AS\n${selectText({ name, ...view }, from)}`
}

export function selectText({ columns, where }: View, from: string): string {
  return `SELECT ${columns} FROM ${from} WHERE ${where}`
}

/** A step of a migration as statements. */
export function statementsOf(topology: Topology, step: Step): readonly string[] {
  if (typeof step === 'string') return [step]
  if ('alter' in step) return [alterText(topology, step)]
  return 'engine' in step ? topology.create(step) : [topology.createView(step)]
}

export function alterText(topology: Topology, { alter, change }: Alteration): string {
  return `ALTER TABLE ${topology.rowsOf(alter).parts.join('')} ${change}`
}
