// Saved views as rows of the store.
import { engineTime, isoTime } from '../store/engine-time.ts'
import { type Sql, sql } from '../store/sql.ts'
import type { Store } from '../store/store.ts'

export interface StoredView {
  readonly id: string
  /** Id of a page whose addresses can be saved. */
  readonly page: string
  readonly name: string
  readonly search: string
  /** Id of the key whose own view it is (`owner` for the owner key); empty for a shared one. */
  readonly ownerId: string
  /** Project that shares it; empty for every project, and for one's own. */
  readonly projectId: string
  readonly isDefault: boolean
  readonly createdBy: string
  /** ISO, milliseconds. */
  readonly updatedAt: string
  readonly isDeleted: boolean
}

interface ViewRow {
  readonly id: string
  readonly page: string
  readonly name: string
  readonly search: string
  readonly owner_id: string
  readonly project_id: string
  readonly is_default: boolean
  readonly created_by: string
  readonly updated_at: string
}

/** The views that a condition picks, by name. */
export async function readViews(store: Store, where: Sql): Promise<StoredView[]> {
  const rows = await store.query<ViewRow>(
    sql`SELECT id, page, name, search, owner_id, project_id, is_default, created_by, updated_at
FROM saved_view FINAL WHERE is_deleted = 0 AND (${where}) ORDER BY lowerUTF8(name), id`,
  )
  return rows.map((row) => ({
    id: row.id,
    page: row.page,
    name: row.name,
    search: row.search,
    ownerId: row.owner_id,
    projectId: row.project_id,
    isDefault: row.is_default,
    createdBy: row.created_by,
    updatedAt: isoTime(row.updated_at),
    isDeleted: false,
  }))
}

/** Writes views; the newest change of each counts. */
export async function writeViews(store: Store, views: readonly StoredView[]): Promise<void> {
  await store.insert(
    'saved_view',
    views.map((view) => ({
      id: view.id,
      page: view.page,
      name: view.name,
      search: view.search,
      owner_id: view.ownerId,
      project_id: view.projectId,
      is_default: view.isDefault,
      created_by: view.createdBy,
      updated_at: engineTime(view.updatedAt),
      is_deleted: view.isDeleted ? 1 : 0,
    })),
  )
}
