// The command line itself, and what tells how a gateway is.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { OWNER_KEY } from '../test-gateway.ts'
import { openTestCli, type TestCli } from './test-cli.ts'

let cli: TestCli
let { directory, tollbook, asProcess, save } = {} as TestCli // set before any test runs
beforeAll(async () => {
  cli = await openTestCli()
  ;({ directory, tollbook, asProcess, save } = cli)
})
afterAll(() => cli.close())

describe('tollbook status and sync', () => {
  it('shows channels and sources, for people and for programs', async () => {
    const { stdout } = await tollbook(['status'])
    expect(stdout).toMatch(/^Channel +Entries +Oldest +Newest$/m)
    expect(stdout).toMatch(/^acme +fresh +SMS +0 /m)
    const { stdout: json } = await tollbook(['status', '--json'])
    expect(JSON.parse(json)).toMatchObject({ channels: [{ id: 'sms' }, {}, {}, {}], sources: [{ id: 'acme' }] })
  })

  it('asks sources to run and gives up waiting when told to', async () => {
    expect(await tollbook(['sync', 'acme'])).toMatchObject({ code: 0, stderr: 'Acme (acme) was asked to run.\n' })
    const waited = await tollbook(['sync', '--wait', '--timeout=1'])
    expect(waited).toMatchObject({ code: 1, stderr: expect.stringContaining('Not done after 1 s: acme') })
    expect(await tollbook(['sync', 'nobody'])).toMatchObject({ code: 2, stderr: expect.stringContaining('acme') })
  })
})

describe('the command line', () => {
  it('takes the key of a file or of the data directory, never of an argument', async () => {
    const env = { TOLLBOOK_KEY: '' }
    expect(await asProcess(['status'], { env })).toMatchObject({ code: 1, stderr: expect.stringContaining('No key') })
    const file = save('key', `${OWNER_KEY}\n`)
    expect(await tollbook(['status', '--key-file', file], { env })).toMatchObject({ code: 0 })
    mkdirSync(join(directory, 'data'))
    save('data/owner-key', `${OWNER_KEY}\n`)
    expect(await asProcess(['status'], { env })).toMatchObject({ code: 0 })
    // The owner key is not offered to other machines.
    const elsewhere = await asProcess(['status', '--url=http://gateway.invalid'], { env })
    expect(elsewhere).toMatchObject({ code: 1, stderr: expect.stringContaining('No key') })
    expect(await tollbook(['status', `--key=${OWNER_KEY}`])).toMatchObject({ code: 2 })
  })

  it.each([
    [['import'], 'A file is needed'],
    [['import', 'x.csv', '--channel=fax'], '--channel must be one of sms'],
    [['import', 'no-such-file.csv', '--channel=sms'], 'no-such-file.csv'],
    [['import', 'x.ndjson', '--channel=sms', '--unit=usd'], '--unit is for CSV'],
    [['export', '--channel=sms', '--query=oops'], '--query is not JSON'],
    [['status', '--ulr=x'], '--ulr'],
    [['stauts'], 'There is no command "stauts"'],
  ])('names what it does not understand in %j', async (args, message) => {
    const { code, stdout, stderr } = await tollbook(args)
    expect([code, stdout, stderr]).toEqual([2, '', expect.stringContaining(message)])
  })

  it('says that nobody answers', async () => {
    const answer = await tollbook(['status', '--url=http://127.0.0.1:9'])
    expect(answer).toMatchObject({ code: 1, stderr: expect.stringContaining('http://127.0.0.1:9 (--url)') })
  })
})
