// Two gateways over one ClickHouse server, and a balancer before them that asks each in turn.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore } from './store/connect.ts'
import { migrate } from './store/migrate.ts'
import { startClickHouseServer, type TestServer } from './store/test-clickhouse-server.ts'
import {
  type Asked,
  callerWith,
  OWNER_KEY,
  openGatewayOver,
  type TestCaller,
  type TestGateway,
  type TestGatewayOptions,
} from './test-gateway.ts'

export interface Balanced extends TestCaller {
  readonly server: TestServer
  readonly first: TestGateway
  readonly second: TestGateway
  /** What stands before them: the next request goes to the other one. */
  readonly balancer: Asked
  /** Calls with the key of this secret. */
  as(secret: string): TestCaller
  close(): Promise<void>
}

const login = { kind: 'server', username: 'tollbook', password: 'secret', database: 'tollbook' } as const

/** `options` is called for each of the gateways: what one keeps in memory the other does not see. */
export async function openBalanced(options: () => TestGatewayOptions): Promise<Balanced> {
  const directory = mkdtempSync(join(tmpdir(), 'tollbook-balanced-'))
  const server = await startClickHouseServer(directory, login.username, login.password)
  const open = async () => {
    const store = await openStore({ ...login, url: server.url })
    await migrate(store)
    return openGatewayOver(store, () => store.close(), options())
  }
  const [first, second] = [await open(), await open()]
  let turn = 0
  const balancer: Asked = {
    inject: (request) => (turn++ % 2 === 0 ? first : second).app.inject(request),
  }
  return {
    ...callerWith(balancer, OWNER_KEY),
    ...{ server, first, second, balancer },
    as: (secret) => callerWith(balancer, secret),
    close: async () => {
      await Promise.all([first.close(), second.close()])
      await server.close()
      rmSync(directory, { recursive: true, force: true })
    },
  }
}
