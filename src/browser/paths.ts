import type { Channel } from '#contract/channels/index.ts'
import type { StoryKind } from '#contract/routes/story.ts'

function withParams(path: string, params: URLSearchParams | undefined): string {
  const text = params?.toString()
  return text ? `${path}?${text}` : path
}

/** Every address of the console. `params` are a view's (contract view-state). */
export const paths = {
  overview: () => '/',
  log: (channel: Pick<Channel, 'path'>, params?: URLSearchParams) => withParams(channel.path, params),
  entry: (channel: Pick<Channel, 'path'>, id: string, params?: URLSearchParams) =>
    withParams(`${channel.path}/${encodeURIComponent(id)}`, params),
  lookup: (number?: string) => withParams('/lookup', number ? new URLSearchParams({ number }) : undefined),
  /** Everything with a contact, as `params` say (lookup/lookup-view). */
  contact: (params: URLSearchParams) => withParams('/lookup', params),
  /** One entry beside its contact's others. */
  lookupEntry: (channel: Pick<Channel, 'id'>, id: string, params?: URLSearchParams) =>
    withParams(`/lookup/${channel.id}/${encodeURIComponent(id)}`, params),
  /** `params` are those of the pack's file. */
  evidence: (params?: URLSearchParams) => withParams('/lookup/evidence', params),
  /** The numbers themselves are in no address. */
  lookupList: () => '/lookup/list',
  costs: (params?: URLSearchParams) => withParams('/costs', params),
  /** `params` are those of the cost page that a new budget may start from. */
  budgets: (params?: URLSearchParams) => withParams('/costs/budgets', params),
  story: (kind: StoryKind, id: string, params?: URLSearchParams) =>
    withParams(`/story/${kind}/${encodeURIComponent(id)}`, params),
  sources: () => '/sources',
  settings: () => '/settings',
  keys: () => '/settings/keys',
  /** `all`: everybody's. */
  sessions: (all = false) => withParams('/settings/sessions', all ? new URLSearchParams({ all: 'true' }) : undefined),
  rates: () => '/settings/rates',
  /** The number that is to be erased is in no address. */
  privacy: () => '/settings/privacy',
  /** `params` are what of it is shown (settings/audit/trail-view). */
  audit: (params?: URLSearchParams) => withParams('/settings/audit', params),
  rateCard: (id: string, version?: number) =>
    withParams(
      `/settings/rates/${encodeURIComponent(id)}`,
      version === undefined ? undefined : new URLSearchParams({ version: String(version) }),
    ),
}
