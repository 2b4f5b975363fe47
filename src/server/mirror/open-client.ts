import { openOneuptime } from './oneuptime/open-oneuptime.ts'
import { openSendzen } from './sendzen/open-sendzen.ts'
import type { SourceClient } from './source-client.ts'
import type { SourceConfig, SourceKind } from './source-config.ts'
import type { ClientOptions } from './upstream/upstream.ts'

const clients: Readonly<Record<SourceKind, (config: SourceConfig, options: ClientOptions) => SourceClient>> = {
  oneuptime: openOneuptime,
  sendzen: openSendzen,
}

/** The client of a source. Whatever asks this source should share it: it keeps the source's rate limit. */
export function openClient(config: SourceConfig, options: ClientOptions = {}): SourceClient {
  return clients[config.kind](config, options)
}
