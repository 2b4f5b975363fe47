// Samples as a reader pastes them: curl, the default address, the key from the environment.

const SERVER = 'http://127.0.0.1:4400'
const JSON_BODY = "-H 'Content-Type: application/json'"

export interface CurlCall {
  readonly method?: 'POST' | 'PATCH' | 'DELETE'
  /** Path and query string; may use shell variables when `shell` is set. */
  readonly path: string
  readonly key?: 'ApiKey' | 'Bearer' | 'none'
  readonly body?: object
  /** Sent as they are, instead of a body. */
  readonly options?: readonly string[]
}

/** One curl command. It ends with an error status when the answer is one. */
export function curl({ method, path, key = 'ApiKey', body, options = [] }: CurlCall): string {
  const url = path.includes('$') ? `"${SERVER}${path}"` : `'${SERVER}${path}'`
  const hasData = body !== undefined || options.some((option) => option.startsWith('-d'))
  const verb = method === undefined || (method === 'POST' && hasData) ? [] : [`-X ${method}`]
  const parts = [
    ['curl --fail-with-body -sS', ...verb, url].join(' '),
    ...keyHeader[key],
    ...(body === undefined ? [] : [JSON_BODY, `-d '${writeBody(body)}'`]),
    ...options,
  ]
  return parts.join(' \\\n  ')
}

// A key a line, so that a narrow column shows it.
function writeBody(body: object): string {
  const lines = Object.entries(body).map(([key, value]) => `"${key}": ${JSON.stringify(value)}`)
  return `{${lines.join(',\n       ')}}`
}

const keyHeader = {
  ApiKey: ['-H "ApiKey: $TOLLBOOK_KEY"'],
  Bearer: ['-H "Authorization: Bearer $TOLLBOOK_KEY"'],
  none: [],
} as const

/** Takes the first value of this key out of the JSON that a command prints. */
export function take(variable: string, key: string, command: string): string {
  return `${variable}=$(${command} |\n  grep -o '"${key}":"[^"]*"' | head -n 1 | cut -d '"' -f 4)`
}

/** A call on one entry of a log, whichever comes first. */
export function onFirstEntry(resource: string, call: Omit<CurlCall, 'path'> & { readonly end: string }): string {
  const { end, ...rest } = call
  const first = take('ID', '_id', curl({ path: `/api/${resource}/get-list?limit=1` }))
  return `${first}\n${curl({ ...rest, path: `/api/${resource}/$ID/${end}` })}`
}

/** A call on a key that is made for it, and revoked. Only what the call answers is printed. */
export function onNewKey(call: 'create' | 'update' | 'revoke'): string {
  const create = curl({
    path: '/api/keys',
    body: { label: 'Sample', projectId: 'sample', permissions: ['Read SMS Log'] },
  })
  const made = call === 'create' ? `ANSWER=$(${create})\necho "$ANSWER"\n` : ''
  const id = take('ID', 'id', call === 'create' ? 'echo "$ANSWER"' : create)
  const update = curl({ method: 'PATCH', path: '/api/keys/$ID', body: { label: 'Sample, renamed', masked: true } })
  const revoke = curl({ method: 'DELETE', path: '/api/keys/$ID', options: call === 'revoke' ? [] : ['-o /dev/null'] })
  return `${made}${id}\n${call === 'update' ? `${update}\n` : ''}${revoke}`
}

/** Signs in, and ends that session. Only what the call answers is printed. */
export function onNewSession(): string {
  const start = curl({
    path: '/api/session',
    key: 'none',
    options: [JSON_BODY, '-d "{\\"key\\": \\"$TOLLBOOK_KEY\\"}"', '-o /dev/null'],
  })
  const newest = take('ID', 'id', curl({ path: '/api/sessions' }))
  return `${start}\n${newest}\n${curl({ method: 'DELETE', path: '/api/sessions/$ID' })}`
}

/** A call on every source that there is. */
export function onEachSource(call: Omit<CurlCall, 'path'> & { readonly end: string }): string {
  const { end, ...rest } = call
  const ids = `${curl({ path: '/api/sources' })} |\n  { grep -o '"id":"[^"]*"' || true; } | cut -d '"' -f 4`
  return `${ids} |\n  while read -r ID; do\n    ${curl({ ...rest, path: `/api/sources/$ID/${end}` }).replaceAll('\n', '\n    ')}\n  done`
}

/** A call on an export that is made for it; its ID is made up. */
export function onNewExport(resource: string, method: 'GET' | 'DELETE'): string {
  const make = curl({
    path: `/api/${resource}/export`,
    options: ["-H 'Content-Type: application/json'", '-d "{\\"id\\": \\"$ID\\"}"', '-o /dev/null'],
  })
  const call = curl({ ...(method === 'DELETE' && { method }), path: '/api/exports/$ID' })
  return `ID=$(cat /proc/sys/kernel/random/uuid)\n${make}\n${call}`
}

/** A call on a view that is saved for it, and deleted. Only what the call answers is printed. */
export function onNewView(page: string, call: 'create' | 'update' | 'pin' | 'delete'): string {
  const create = curl({ path: '/api/views', body: { page, name: 'Sample', search: 'range=last7d' } })
  const made = `ANSWER=$(${create})\n${call === 'create' ? 'echo "$ANSWER"\n' : ''}`
  const ids = `${take('ID', 'id', 'echo "$ANSWER"')}\n${take('UPDATED', 'updatedAt', 'echo "$ANSWER"')}`
  const update = curl({
    method: 'PATCH',
    path: '/api/views/$ID',
    options: [
      "-H 'Content-Type: application/json'",
      '-d "{\\"name\\": \\"Sample, renamed\\", \\"updatedAt\\": \\"$UPDATED\\"}"',
    ],
  })
  const pin = curl({ path: '/api/views/$ID/pin', body: { isPinned: true } })
  const remove = curl({ method: 'DELETE', path: '/api/views/$ID', options: call === 'delete' ? [] : ['-o /dev/null'] })
  return `${made}${ids}\n${call === 'pin' ? `${pin}\n` : ''}${call === 'update' ? `${update}\n` : ''}${remove}`
}
