// A gateway with recorded rows of every channel, for tests that compare two readings of them.
import { channels } from '#contract/channels/index.ts'
import { realRows, sendzenLines } from '../test-fixtures.ts'
import { openTestGateway, type TestGateway } from '../test-gateway.ts'

export async function openWithRealRows(): Promise<TestGateway> {
  const gateway = await openTestGateway()
  for (const channel of channels) {
    const lines = channel.direction === 'inbound' ? sendzenLines().map(({ line }) => line) : realRows(channel.id)
    await gateway.importLines(channel.id, lines)
  }
  return gateway
}
