// The operations that every channel has, in the order of the document.
import type { Channel } from '#contract/channels/index.ts'
import { entryFacets, entryHistogram } from '#contract/routes/explore.ts'
import { entryLadder, receiptChannels } from '#contract/routes/ladder.ts'
import { entryLive } from '#contract/routes/live.ts'
import { entryCount, entryItem, entryList, entryRaw, fieldValues } from '#contract/routes/logs.ts'
import { postFacets, postHistogram, postValues } from './explore-operations.ts'
import { exportPaths } from './export-operations.ts'
import { getItem, getLadder, getRaw, postItem } from './item-operations.ts'
import { getList, postCount, postList } from './list-operations.ts'
import { getLive } from './live-operation.ts'
import { documentPath, type Paths } from './operation.ts'

export function channelPaths(channel: Channel): Paths {
  const at = (path: string) => documentPath(path.replace(':resource', channel.resource))
  return {
    [at(entryList.path)]: { post: postList(channel), get: getList(channel) },
    [at(entryCount.path)]: { post: postCount(channel) },
    [at(fieldValues.path)]: { post: postValues(channel) },
    [at(entryFacets.path)]: { post: postFacets(channel) },
    [at(entryHistogram.path)]: { post: postHistogram(channel) },
    [at(entryLive.path)]: { get: getLive(channel) },
    [at(entryItem.path)]: { post: postItem(channel), get: getItem(channel) },
    ...exportPaths(channel),
    [at(entryRaw.path)]: { get: getRaw(channel) },
    ...(receiptChannels(channel).length > 0 && { [at(entryLadder.path)]: { get: getLadder(channel) } }),
  }
}
