// Importing and exporting, against a gateway that listens.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sendzenLine } from '../test-fixtures.ts'
import { openTestCli, type TestCli } from './test-cli.ts'

let cli: TestCli
let { gateway, directory, tollbook, asProcess, save } = {} as TestCli // set before any test runs
beforeAll(async () => {
  cli = await openTestCli()
  ;({ gateway, directory, tollbook, asProcess, save } = cli)
})
afterAll(() => cli.close())

const projectId = '22222222-2222-4222-8222-222222222222'

const count = async (query: object) => (await gateway.post('/api/sms-log/count', { query })).json().count

describe('tollbook import', () => {
  it('brings a table of another tool in and reports the lines of its file', async () => {
    const file = save(
      'twilio.csv',
      [
        'From,To,Body,Status,SentDate,Sid,Direction,Price,PriceUnit',
        '+15550001111,+15551234567,"two',
        'lines",delivered,2026-05-01 10:00:00,SM1,outbound-api,-0.0075,USD',
        '+15550001111,+15551234567,euros,delivered,2026-05-01 10:00:00,SM2,outbound-api,-0.0075,EUR',
        '+15550001111,+15551234567,late,delivered,yesterday,SM3,outbound-api,-0.0075,USD',
      ].join('\r\n'),
    )
    const { code, stdout, stderr } = await asProcess([
      'import',
      file,
      '--channel=sms',
      '--set',
      `projectId=${projectId}`,
    ])
    expect(stderr).toContain('Price → smsCostInUSDCents')
    expect(stderr).not.toContain('No column holds an ID')
    expect(JSON.parse(stdout)).toMatchObject({
      accepted: 1,
      rejected: 2,
      errors: [
        { line: 4, message: expect.stringContaining('EUR') },
        { line: 5, message: expect.stringContaining('createdAt') },
      ],
    })
    expect(code).toBe(1)
    const select = { smsText: true, smsCostInUSDCents: true }
    const { data } = (
      await gateway.post('/api/sms-log/get-list', { query: { providerExternalId: 'SM1' }, select })
    ).json()
    expect(data).toMatchObject([{ smsText: 'two\r\nlines', smsCostInUSDCents: 0.75 }])
  })

  it('names what is missing in a table, and sends nothing', async () => {
    const file = save('bare.csv', 'Number;Fee\n+15551234567;2\n')
    const { code, stderr } = await tollbook(['import', file, '--channel=sms', '--map', 'Number=toNumber'])
    expect(stderr).toContain('No column holds createdAt, projectId, status, smsCostInUSDCents')
    expect(code).toBe(2)
    const set = ['createdAt=2026-05-01', `projectId=${projectId}`, 'status=Bare'].flatMap((pair) => ['--set', pair])
    const command = ['import', file, '--channel=sms', '--map', 'Number=toNumber,Fee=smsCostInUSDCents', ...set]
    expect(await tollbook(command)).toMatchObject({ code: 2, stderr: expect.stringContaining('--unit is needed') })
    expect(await tollbook([...command, '--unit=cents'])).toMatchObject({ code: 0 })
    expect(await count({ status: 'Bare' })).toBe(1)
    expect((await tollbook([...command, '--unit=cents'])).stderr).toContain('No column holds an ID')
  })

  it('keeps every digit of a SendZen answer from standard input', async () => {
    const input = `{"data": {"logs": [\n${sendzenLine(638_500_000_000_000_065n, {})}\n]}}`
    const args = ['import', '-', '--channel=whatsapp-incoming', '--format=json']
    expect(await asProcess(args, { input })).toMatchObject({ code: 0 })
    const { body } = await gateway.get('/v1/logs')
    expect(body).toContain('638500000000000065')
  })

  it('ends when it is interrupted', async () => {
    const input = `To,Body,projectId,createdAt,status,price\n1,hi,${projectId},2026-05-01,Stopped,1\n${' '.repeat(100)}`
    const { code, stderr } = await asProcess(['import', '-', '--channel=sms', '--format=csv'], {
      input,
      interruptAt: /Columns:/,
    })
    expect([code, stderr]).toEqual([130, expect.stringContaining('Stopped.')])
  })

  it('says why a key is refused before it sends anything', async () => {
    const { secret } = await gateway.makeKey({ permissions: ['Read SMS Log'] })
    const file = save('rows.ndjson', '{}')
    const answer = await tollbook(['import', file, '--channel=sms'], { env: { TOLLBOOK_KEY: secret } })
    expect(answer).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining('may not import') })
  })
})

describe('tollbook export', () => {
  const row = (n: number) => ({
    _id: `${String(n).padStart(8, '0')}-0000-4000-8000-000000000000`,
    // More than a page at the same instant, and pairs in the same millisecond.
    createdAt:
      n < 150 ? '2026-03-01T00:00:00.000Z' : `2026-03-02T00:00:00.${String(n >> 1).padStart(3, '0')}${n % 2}00Z`,
    projectId,
    toNumber: '+15551234567',
    smsText: n === 7 ? "=cmd|' /C calc'!A0" : `row "${n}",\nя`,
    status: 'Exported',
    smsCostInUSDCents: n === 8 ? -3.5 : n,
  })
  const rows = Array.from({ length: 320 }, (_, n) => row(n))
  const ids = rows.map(({ _id }) => _id)
  beforeAll(async () => {
    expect(await gateway.importLines('sms', rows)).toMatchObject({ accepted: rows.length })
  })

  it.each([
    ['all times', {}],
    ['a range', { createdAt: { _type: 'InBetween', startValue: '2026-03-01', endValue: '2026-03-31' } }],
    ['a time before', { createdAt: { _type: 'LessThan', value: '2026-03-31' } }],
  ])('writes every entry once, in order, for %s', async (_what, time) => {
    const query = JSON.stringify({ status: 'Exported', ...time })
    const { code, stdout, stderr } = await tollbook(['export', '--channel=sms', '--query', query])
    const written = stdout.split('\n').flatMap((line) => (line ? [JSON.parse(line)] : []))
    expect(written.map(({ _id }) => _id)).toEqual(ids)
    expect([code, stderr]).toEqual([0, '320 rows written.\n'])
  })

  it('writes a table that a spreadsheet does not calculate, and that comes back as it was', async () => {
    const file = join(directory, 'out.csv')
    const command = ['export', '--channel=sms', '--query={"status":"Exported"}', '--out', file]
    expect(await tollbook(command)).toMatchObject({ code: 0, stdout: '' })
    const text = readFileSync(file, 'utf8')
    expect(text).toContain(`,"'=cmd|' /C calc'!A0",`.replaceAll('"', ''))
    expect(text).toContain(',-3.5,')
    expect(text).toContain(',+15551234567,')
    expect(readdirSync(directory)).not.toContain('out.csv.part')
    const before = (await gateway.post('/api/cost-summary', summary)).json()
    expect(await tollbook(['import', file, '--channel=sms'])).toMatchObject({ code: 0 })
    expect((await gateway.post('/api/cost-summary', summary)).json()).toEqual(before)
    const { data } = (
      await gateway.post('/api/sms-log/get-list?limit=1', { query: { _id: ids[7] }, select: { smsText: true } })
    ).json()
    expect(data[0].smsText).toBe("=cmd|' /C calc'!A0")
  })

  const summary = { from: '2026-03-01T00:00:00Z', to: '2026-04-01T00:00:00Z', groupBy: ['status'] }

  it('names the field that there is not, and leaves no file when the gateway refuses', async () => {
    const select = await tollbook(['export', '--channel=sms', '--select=_id,price'])
    expect(select).toMatchObject({ code: 2, stderr: expect.stringContaining('--select: "price"') })
    const file = join(directory, 'refused.ndjson')
    const refused = await tollbook(['export', '--channel=sms', '--query={"nothing":1}', '--out', file])
    expect(refused).toMatchObject({ code: 1, stderr: expect.stringContaining('nothing') })
    expect(readdirSync(directory).filter((name) => name.startsWith('refused'))).toEqual([])
  })
})
