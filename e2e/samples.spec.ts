// Every sample that we print runs as written; only the address's port is the test's own. Needs bash and curl 7.76.
import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { channels } from '#contract/channels/index.ts'
import { expect, test } from './fixtures.ts'
import { type Gateway, OWNER_KEY } from './gateway.ts'

interface Sample {
  readonly name: string
  readonly script: string
}

interface OpenApi {
  readonly paths: Record<string, Record<string, { operationId: string; 'x-codeSamples': { source: string }[] }>>
}

/** The shell blocks of a Markdown file. */
function blocksOf(file: string): Sample[] {
  const blocks = [...readFileSync(file, 'utf8').matchAll(/^```sh\n([\s\S]*?)^```$/gm)]
  return blocks.map(([, script = ''], index) => ({ name: `${file}, block ${index + 1}`, script }))
}

/** What curl ends with after `--max-time`. */
const TIMED_OUT = 28
const isStream = (script: string) => script.includes('text/event-stream')

/** Runs in a folder that looks like the project's after a start: data/owner-key is there. */
async function run(gateway: Gateway, { name, script }: Sample): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'tollbook-sample-'))
  mkdirSync(join(folder, 'data'))
  writeFileSync(join(folder, 'data/owner-key'), `${OWNER_KEY}\n`)
  const text = script.replaceAll('http://127.0.0.1:4400', gateway.url)
  const env = { ...process.env, TOLLBOOK_KEY: OWNER_KEY, KEY: OWNER_KEY }
  try {
    return await new Promise((resolve, reject) =>
      execFile('bash', ['-c', `set -euo pipefail\n${text}`], { cwd: folder, env }, (error, stdout, stderr) =>
        // A stream has no end: the sample leaves it after a while.
        error && !(error.code === TIMED_OUT && isStream(script))
          ? reject(new Error(`${name} failed: ${stderr}\n${stdout}\n${text}`))
          : resolve(stdout),
      ),
    )
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function expectJson(gateway: Gateway, sample: Sample): Promise<void> {
  const output = await run(gateway, sample)
  // A sample for each source prints nothing where there is none.
  if (output === '' && sample.script.includes('while read')) return
  if (isStream(sample.script)) {
    expect(output, sample.name).toMatch(/^event: \w+\nid: \S+\ndata: \{/)
    return
  }
  const hashed = /^([0-9a-f]{64}) {2}-\n(\{.*\})\n$/.exec(output)
  if (hashed) {
    expect(JSON.parse(hashed[2] ?? '').sha256, `${sample.name} prints the hash that the file ends with`).toBe(hashed[1])
    return
  }
  if (output.startsWith('createdAt,')) {
    expect(output, sample.name).toMatch(/^createdAt,.*\r\n\S/)
    expect(output, sample.name).not.toContain('INCOMPLETE')
    return
  }
  // It goes into a file.
  if (output === '' && / -o \S+\s*$/.test(sample.script)) return
  expect(() => JSON.parse(output), `${sample.name} prints one JSON value: ${output.slice(0, 300)}`).not.toThrow()
}

test('every sample of docs/api.md runs as written', async ({ gateway }) => {
  const [key, ...samples] = blocksOf('docs/api.md')
  expect(samples.length).toBeGreaterThan(12)
  expect(await run(gateway, { name: 'key', script: `${key?.script}\necho "$TOLLBOOK_KEY"` })).toBe(`${OWNER_KEY}\n`)
  for (const sample of samples) await expectJson(gateway, sample)
})

test('the API sample of the README runs as written', async ({ gateway }) => {
  const samples = blocksOf('README.md').filter(({ script }) => script.includes('curl') && !script.includes(' @'))
  expect(samples).not.toEqual([])
  for (const sample of samples) await expectJson(gateway, sample)
})

test('every sample of the OpenAPI document runs as written', { tag: '@long' }, async ({ gateway }) => {
  const document = (await (await gateway.fetch('/api/openapi.json')).json()) as OpenApi
  const operations = Object.values(document.paths).flatMap((methods) => Object.values(methods))
  expect(operations.length).toBeGreaterThan(40)
  // Streams last as long as their samples listen, which is seconds: all at once, beside the others.
  const streams: Promise<void>[] = []
  for (const { operationId, 'x-codeSamples': samples } of operations) {
    expect(samples.length, operationId).toBeGreaterThan(0)
    for (const { source } of samples) {
      const ran = expectJson(gateway, { name: operationId, script: source })
      if (isStream(source)) streams.push(ran)
      else await ran
    }
  }
  expect(streams).toHaveLength(channels.length)
  await Promise.all(streams)
})

test('a sample that is refused fails', async ({ gateway }) => {
  const script = `curl --fail-with-body -sS 'http://127.0.0.1:4400/api/status' -H 'ApiKey: wrong'`
  await expect(run(gateway, { name: 'wrong key', script })).rejects.toThrow(/unauthorized/)
})
