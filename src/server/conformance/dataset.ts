// The rows and keys behind the recorded answers of a real OneUptime 12.0.16 server (shared data, oneuptime/dataset.json).
import { readFileSync } from 'node:fs'
import type { Channel } from '#contract/channels/index.ts'
import { findPermission, type Permission } from '#contract/permissions.ts'

type Row = Readonly<Record<string, unknown>>

interface Dataset {
  readonly apiKeys: Readonly<Record<string, string>>
  readonly tables: Readonly<Record<string, readonly Row[]>>
}

export const dataset = JSON.parse(
  readFileSync(new URL('./fixtures/dataset.fixture.json', import.meta.url), 'utf8'),
) as Dataset

/** The dataset's table by relation key, where it is not the key with a capital. */
const relatedTable = (key: string) => `${key[0]?.toUpperCase()}${key.slice(1)}`

/** Rows of a channel with their related resources inside, as a mirror that selects relations would get them. */
export function datasetRows(channel: Channel): Row[] {
  return tableOf(channel).map((row) => ({ ...row, ...relationsOf(row) }))
}

/** "SMS Log" is the table SmsLog. */
function tableOf({ modelName }: Channel): readonly Row[] {
  const name = modelName.replaceAll(' ', '').toLowerCase()
  return Object.entries(dataset.tables).find(([table]) => table.toLowerCase() === name)?.[1] ?? []
}

function relationsOf(row: Row): Row {
  const found = Object.entries(row).flatMap(([key, id]) => {
    if (!key.endsWith('Id') || id === null) return []
    const name = key.slice(0, -'Id'.length)
    const related = dataset.tables[relatedTable(name)]?.find((each) => each._id === id)
    return related ? [[name, related] as const] : []
  })
  return Object.fromEntries(found)
}

export interface DatasetKey {
  readonly label: string
  readonly secret: string
  readonly projectId: string
  /** Those that Tollbook knows; the real server knows many that do not concern logs. */
  readonly permissions: readonly Permission[]
  readonly expiresAt: string
}

/** Every key of the dataset that has not been deleted. */
export function datasetKeys(): DatasetKey[] {
  const { ApiKey = [], ApiKeyPermission = [] } = dataset.tables
  return ApiKey.filter((key) => key.deletedAt === null).map((key) => ({
    label: String(key.name),
    secret: String(key.apiKey),
    projectId: String(key.projectId),
    expiresAt: String(key.expiresAt),
    permissions: ApiKeyPermission.filter((held) => held.apiKeyId === key._id && !held.isBlockPermission).flatMap(
      ({ permission }) => findPermission(String(permission)) ?? [],
    ),
  }))
}
