import { sessionRead } from '#contract/routes/session.ts'
import type { GatewayClient } from './gateway-client.ts'
import { CommandFailure } from './usage-error.ts'

/** Asks before a long file is sent: a gateway that refuses closes the connection, and its reason may get lost. */
export async function requireImporter(gateway: GatewayClient): Promise<void> {
  const { mayImport } = sessionRead.response.parse(await gateway.ask(sessionRead.method, sessionRead.path))
  if (!mayImport)
    throw new CommandFailure(
      'This key may not import. That needs the owner key, or a key of the project with Project Owner or Project Admin.',
    )
}
