// ClickHouse's HTTP interface over the embedded engine, as far as the client uses it: a real server for tests of
// TOLLBOOK_CLICKHOUSE_URL on machines that have none.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { Session } from 'chdb'
import { type Faults, failBefore, failWithin, makeFaults } from './test-network-faults.ts'

export interface TestServer {
  readonly url: string
  /** Statements received, in order. */
  readonly statements: string[]
  /** What the network does to them. */
  readonly faults: Faults
  /** Nobody listens, and connections break, until `come`. */
  go(): Promise<void>
  /** Back at the same address. */
  come(): Promise<void>
  close(): Promise<void>
}

/** Serves the engine over `directory` to one user and password. */
export async function startClickHouseServer(directory: string, user: string, password: string): Promise<TestServer> {
  const session = new Session(directory)
  const statements: string[] = []
  const faults = makeFaults()
  const server = createServer(async (request, response) => {
    if (!isAllowed(request, user, password)) {
      refuse(response, 403, 'Code: 516. DB::Exception: Authentication failed. (AUTHENTICATION_FAILED)')
      return
    }
    try {
      const { searchParams } = new URL(request.url ?? '/', 'http://localhost')
      if (faults.take(searchParams.get('query') ?? '', true)) {
        request.once('data', () => request.socket.resetAndDestroy())
        return
      }
      const statement = await readStatement(request, searchParams)
      statements.push(statement)
      const fault = faults.take(statement, false)
      if (failBefore(fault, response)) return
      const answer = packed(await run(session, searchParams, statement), searchParams, response)
      if (!failWithin(fault, response, answer)) response.end(answer)
    } catch (error) {
      refuse(response, 500, error instanceof Error ? error.message : String(error))
    }
  })
  const listen = (port: number) => new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const go = async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
  await listen(0)
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    statements,
    faults,
    go,
    come: () => listen(port),
    close: async () => {
      await go()
      session.close()
    },
  }
}

function refuse(response: ServerResponse, status: number, message: string): void {
  response.writeHead(status, { 'x-clickhouse-exception-code': /Code: (\d+)/.exec(message)?.[1] ?? '1' })
  response.end(message)
}

/** As the client asked for it. */
function packed(answer: Buffer, params: URLSearchParams, response: ServerResponse): Buffer {
  if (params.get('enable_http_compression') !== '1') return answer
  response.setHeader('content-encoding', 'gzip')
  return gzipSync(answer)
}

// The client sends settings and parameters in the query string, as the real server reads them.
const notSettings = new Set(['query', 'query_id', 'database', 'session_id', 'default_format', 'wait_end_of_query'])

const usual = ['SET output_format_json_array_of_rows = 0']

async function run(session: Session, params: URLSearchParams, statement: string): Promise<Buffer> {
  const database = params.get('database')
  const settings = [...params]
    .filter(([name]) => !notSettings.has(name))
    .map(([name, value]) => `SET ${name} = '${value.replace(/\\/g, '\\\\').replace(/'/g, "\\'")}'`)
  // A session keeps what it was told last.
  const prefix = [...(database ? [`USE ${database}`] : []), ...usual, ...settings].join('; ')
  const result = await session.queryAsync(prefix ? `${prefix}; ${statement}` : statement)
  return Buffer.from(result.bytes())
}

function isAllowed({ headers }: IncomingMessage, user: string, password: string): boolean {
  const basic = `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`
  return (
    headers.authorization === basic ||
    (headers['x-clickhouse-user'] === user && headers['x-clickhouse-key'] === password)
  )
}

/** The statement; parameters that came in a multipart body join those of the address. */
async function readStatement(request: IncomingMessage, params: URLSearchParams): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const body = Buffer.concat(chunks)
  const type = request.headers['content-type'] ?? ''
  if (!type.startsWith('multipart/form-data')) {
    const given = params.get('query')
    return given === null ? body.toString() : `${given}\n${body}`
  }
  const form = await new Response(body, { headers: { 'content-type': type } }).formData()
  for (const [name, value] of form) params.append(name, String(value))
  return params.get('query') ?? ''
}
