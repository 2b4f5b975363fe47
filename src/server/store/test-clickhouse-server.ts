// ClickHouse's HTTP interface over the embedded engine, as far as the client uses it: a real server for tests of
// TOLLBOOK_CLICKHOUSE_URL on machines that have none.
import { createServer, type IncomingMessage, type Server } from 'node:http'
import { Session } from 'chdb'

export interface TestServer {
  readonly url: string
  /** Statements received, in order. */
  readonly statements: string[]
  close(): Promise<void>
}

/** Serves the engine over `directory` to one user and password. */
export async function startClickHouseServer(directory: string, user: string, password: string): Promise<TestServer> {
  const session = new Session(directory)
  const statements: string[] = []
  const server = createServer(async (request, response) => {
    if (!isAllowed(request, user, password)) {
      response.writeHead(403, { 'x-clickhouse-exception-code': '516' })
      response.end('Code: 516. DB::Exception: Authentication failed. (AUTHENTICATION_FAILED)')
      return
    }
    try {
      const { searchParams } = new URL(request.url ?? '/', 'http://localhost')
      const statement = await readStatement(request, searchParams)
      statements.push(statement)
      const { text } = await run(session, searchParams, statement)
      response.writeHead(200, { 'content-type': 'application/x-ndjson' })
      response.end(text)
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error)
      response.writeHead(500, { 'x-clickhouse-exception-code': /Code: (\d+)/.exec(message)?.[1] ?? '1' })
      response.end(message)
    }
  })
  const url = await listen(server)
  return {
    url,
    statements,
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      session.close()
    },
  }
}

// The client sends settings and parameters in the query string, as the real server reads them.
const notSettings = new Set(['query', 'query_id', 'database', 'session_id', 'default_format'])

async function run(session: Session, params: URLSearchParams, statement: string): Promise<{ text: string }> {
  const database = params.get('database')
  const settings = [...params]
    .filter(([name]) => !notSettings.has(name))
    .map(([name, value]) => `SET ${name} = '${value.replace(/\\/g, '\\\\').replace(/'/g, "\\'")}'`)
  const prefix = [...(database ? [`USE ${database}`] : []), ...settings].join('; ')
  const result = await session.queryAsync(prefix ? `${prefix}; ${statement}` : statement)
  return { text: result.text() }
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

function listen(server: Server): Promise<string> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      resolve(`http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`)
    })
  })
}
