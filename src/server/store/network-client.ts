// How the client speaks with a ClickHouse server.
import { ClickHouseLogLevel } from '@clickhouse/client'

export const networkSettings = {
  // What fails is thrown to the caller, who logs it once.
  log: { level: ClickHouseLogLevel.OFF },
  // Parameters of a large query are longer than an address may be.
  use_multipart_params_auto: true,
  // Slow downloads hold theirs for as long as they last; they must leave some to everybody else.
  max_open_connections: 64,
  // Closed here, and at the moment of use too, before whoever stands between closes it: a write is not made twice.
  keep_alive: { enabled: true, idle_socket_ttl: 2500, eagerly_destroy_stale_sockets: true },
  // Of signs of life: a statement of an hour sends one every ten seconds.
  max_response_headers_size: 1024 * 1024,
} as const

/** Of statements that may take longer than a silent connection is held, here or by whoever stands between. */
export const signsOfLife = {
  send_progress_in_http_headers: 1,
  http_headers_progress_interval_ms: '10000',
} as const
