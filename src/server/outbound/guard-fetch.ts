// Holds for every fetch of the process: a connection is closed before a word is said over it when it leads to an address
// of the link. What a name resolved to before says nothing of where the connection goes.
import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import type { Socket } from 'node:net'
import { isLinkedOnly } from './linked-only.ts'

/** Published by Node's fetch between the connection and the first request over it. */
const CONNECTED = 'undici:client:connected'

/** Its code is what the source's page shows. */
class RefusedAddress extends Error {
  readonly code = 'its address is one of the link, where nothing is asked'
}

/** Answers how to end it. Tests refuse addresses that they have. */
export function guardFetch(isRefused: (address: string) => boolean = isLinkedOnly): () => void {
  const look = (message: unknown) => {
    const { socket } = message as { socket: Socket }
    if (socket.remoteAddress && isRefused(socket.remoteAddress)) socket.destroy(new RefusedAddress('refused'))
  }
  subscribe(CONNECTED, look)
  return () => unsubscribe(CONNECTED, look)
}
