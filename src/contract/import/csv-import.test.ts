// Fixtures: exports of other tools, see fixtures/SOURCES.md.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Channel, channels, findChannel } from '../channels/index.ts'
import { makeCsvLines } from './csv-lines.ts'
import { type CsvMapping, knownByContent, missingFields, needsUnit, suggestMapping } from './csv-mapping.ts'
import { makeCsvReader } from './csv-reader.ts'
import { importFields } from './import-fields.ts'

const sample = (name: string) => readFileSync(join(import.meta.dirname, 'fixtures', name), 'utf8')

function records(text: string) {
  const reader = makeCsvReader()
  const [header, ...rows] = [...reader.read(text), ...reader.end()]
  return { header: header?.cells ?? [], rows }
}

function channelOf(id: string): Channel {
  const channel = findChannel(id)
  if (!channel) throw new Error(`no channel ${id}`)
  return channel
}

/** Names of the columns that fill the fields. */
function suggested(channel: Channel, header: readonly string[]) {
  const { columns } = suggestMapping(channel, header)
  return Object.fromEntries(Object.entries(columns).map(([field, column]) => [field, header[column]]))
}

function convert(id: string, text: string, changes: Partial<CsvMapping> = {}) {
  const channel = channelOf(id)
  const { header, rows } = records(text)
  const lines = makeCsvLines(channel, { ...suggestMapping(channel, header), ...changes }, header)
  const ndjson = lines.write(rows)
  const { errors } = lines.complete({ accepted: 0, rejected: 0, errors: [] })
  return { ndjson, errors, objects: ndjson.split('\n').flatMap((line) => (line ? [JSON.parse(line)] : [])) }
}

describe('the columns of other tools', () => {
  it('knows those of the Twilio console', () => {
    const { header } = records(sample('twilio-console-sms-log-header.csv'))
    expect(suggested(channelOf('sms'), header)).toEqual({
      toNumber: 'To',
      fromNumber: 'From',
      smsText: 'Body',
      status: 'Status',
      createdAt: 'SentDate',
      errorCode: 'ErrorCode',
      providerExternalId: 'Sid',
      smsCostInUSDCents: 'Price',
    })
    expect(suggestMapping(channelOf('sms'), header).unit).toBe('usd')
    expect(missingFields(channelOf('sms'), suggestMapping(channelOf('sms'), header))).toEqual(['projectId'])
  })

  it.each([
    ['sms', 'vonage-reports-sms-outbound.csv', ['projectId']],
    ['whatsapp', 'vonage-reports-messages-outbound.csv', ['projectId']],
    ['call', 'vonage-reports-voice.csv', ['projectId', 'callData']],
    // What was never delivered has no status, and a switch knows none but codes.
    ['sms', 'vonage-reports-sms-inbound.csv', ['projectId', 'status']],
    ['call', 'cdr-stats-import-sample.csv', ['projectId', 'status', 'callData']],
  ])('finds all that %s needs in %s, but what only the person knows', (id, file, missing) => {
    const channel = channelOf(id)
    expect(missingFields(channel, suggestMapping(channel, records(sample(file)).header))).toEqual(missing)
  })

  it('takes what was paid, not the tariff', () => {
    const { header } = records(sample('vonage-reports-voice.csv'))
    expect(suggested(channelOf('call'), header)).toMatchObject({ callCostInUSDCents: 'total_price' })
  })

  it('asks in what a mere cost is written', () => {
    const sms = channelOf('sms')
    expect(needsUnit(sms, suggestMapping(sms, ['Cost']))).toBe(true)
    for (const name of ['Price', 'smsCostInUSDCents', 'cost_usd']) {
      expect([name, needsUnit(sms, suggestMapping(sms, [name]))]).toEqual([name, false])
    }
  })

  it.each(channels.map(({ id }) => [id]))('takes all field names of %s, each to itself', (id) => {
    const names = importFields(channelOf(id)).map(({ name }) => name)
    expect(suggested(channelOf(id), names)).toEqual(Object.fromEntries(names.map((name) => [name, name])))
  })

  it.each([
    ['sms', ['To', 'Body'], true],
    ['sms', ['To', 'Sid'], false],
    ['whatsapp', ['_id'], false],
    // Calls have no ID of the provider; SendZen's entries never change.
    ['call', ['To', 'CallSid'], true],
    ['whatsapp-incoming', ['payload'], false],
  ])('says whether %s of the columns %j can be known again', (id, header, byContent) => {
    const channel = channelOf(id)
    expect(knownByContent(channel, suggestMapping(channel, header))).toBe(byContent)
  })

  it('takes no foreign ID for ours', () => {
    expect(suggested(channelOf('sms'), ['ID', 'id'])).toEqual({})
  })
})

describe('converting rows', () => {
  const header = 'To,Body,SentDate,Status,Price,projectId,direction,Currency'
  const row = (changes: Partial<Record<'price' | 'direction' | 'currency' | 'date' | 'body' | 'status', string>>) => {
    const { price = '-0.0075', direction = 'outbound-api', currency = 'USD' } = changes
    const { date = '2026-05-01 10:00:00', body = 'hi', status = 'delivered' } = changes
    return `+15551234567,${body},"${date}",${status},"${price}",p,${direction},${currency}`
  }
  const one = (changes: Parameters<typeof row>[0]) => convert('sms', `${header}\n${row(changes)}`)

  it('writes the row of the API', () => {
    expect(one({}).objects).toEqual([
      {
        toNumber: '+15551234567',
        smsText: 'hi',
        createdAt: '2026-05-01T10:00:00.000000Z',
        status: 'Delivered',
        smsCostInUSDCents: '0.75',
        projectId: 'p',
      },
    ])
  })

  it.each([
    ['-0.00750', '0.75'],
    ['0.042', '4.2'],
    ['$1.5', '150'],
    ['-$0.01', '1'],
    ['0', '0'],
    ['0.00000125', '0.000125'],
    ['1,5', '1,5'],
  ])('makes cents of %s dollars, exactly', (price, cents) => {
    expect(one({ price }).objects[0].smsCostInUSDCents).toBe(cents)
  })

  it('leaves cents alone, credits too', () => {
    const { header: names, rows } = records('cost\n-3.5')
    const lines = makeCsvLines(channelOf('sms'), { columns: { smsCostInUSDCents: 0 }, fixed: {}, unit: 'cents' }, names)
    expect(JSON.parse(lines.write(rows).trim())).toEqual({ smsCostInUSDCents: '-3.5' })
  })

  it.each([
    ['2026-05-01', '2026-05-01T00:00:00.000000Z'],
    ['2026-05-01 10:00:00', '2026-05-01T10:00:00.000000Z'],
    ['2019-06-28T15:30:00+0200', '2019-06-28T13:30:00.000000Z'],
    ['2026-05-01 10:00:00 UTC', '2026-05-01T10:00:00.000000Z'],
    ['2026-05-01 10:00:00 -05:00', '2026-05-01T15:00:00.000000Z'],
    ['Fri, 24 May 2019 17:44:46 +0000', '2019-05-24T17:44:46.000Z'],
    // Nobody knows which of both is the day.
    ['05/01/2026 10:00', '05/01/2026 10:00'],
  ])('reads the date %s', (date, expected) => {
    expect(one({ date }).objects[0].createdAt).toBe(expected)
  })

  it('leaves an empty cell to the value for all rows, or to nobody', () => {
    const text = `${header}\n${row({ price: '', body: '' })}`
    expect(convert('sms', text).objects[0]).not.toHaveProperty('smsCostInUSDCents')
    const { objects } = convert('sms', text, { fixed: { smsCostInUSDCents: '2', smsText: 'none' } })
    expect(objects).toMatchObject([{ smsCostInUSDCents: '2', smsText: 'none' }])
  })

  it('keeps a status that nobody knows, and spells those it knows', () => {
    expect(one({ status: 'UNDELIVERED' }).objects[0].status).toBe('Undelivered')
    expect(one({ status: 'accepted' }).objects[0].status).toBe('accepted')
  })

  it('refuses other currencies, what came in, and rows with cells too many', () => {
    expect(one({ currency: 'EUR' })).toMatchObject({ ndjson: '', errors: [{ line: 2, message: /Currency is "EUR"/ }] })
    expect(one({ direction: 'inbound' })).toMatchObject({
      objects: [],
      errors: [{ message: /direction is "inbound"/ }],
    })
    expect(one({ body: 'hi, you' })).toMatchObject({ objects: [], errors: [{ message: /9 cells, the header 8/ }] })
  })

  it('refuses a row that a quote may have swallowed, and keeps its neighbours', () => {
    const [open, next] = ['+1,"never closed,2026,sent,1,p,,', row({ body: '"hi"' })]
    const { objects, errors } = convert('sms', [header, row({}), open, next, row({})].join('\n'))
    expect(objects).toHaveLength(2)
    expect(errors).toEqual([{ line: 3, message: expect.stringContaining('must be doubled') }])
  })

  it('refuses the euros of a real export', () => {
    const { objects, errors } = convert('sms', sample('vonage-reports-sms-outbound.csv'), { fixed: { projectId: 'p' } })
    expect(objects).toEqual([])
    expect(errors).toEqual([{ line: 2, message: 'currency is "EUR": costs are kept in USD' }])
  })

  it('undoes what a spreadsheet needs', () => {
    expect(one({ body: "'=1+1" }).objects[0].smsText).toBe('=1+1')
    expect(one({ body: "''=1+1" }).objects[0].smsText).toBe("'=1+1")
    expect(one({ body: "'tis" }).objects[0].smsText).toBe("'tis")
  })

  it('keeps the ticks and the payload of SendZen to the letter', () => {
    const payload = '{""id"":638500000000000065}'
    const text = `project_id,event_type,phone_number_id,created_at,payload\n1,Other,2,638500000000000065,"${payload}"`
    expect(convert('whatsapp-incoming', text).objects).toEqual([
      {
        project_id: '1',
        event_type: 'Other',
        phone_number_id: '2',
        created_at: '638500000000000065',
        payload: '{"id":638500000000000065}',
      },
    ])
  })
})

describe('the lines of a report', () => {
  it('are those of the file, whatever stands between', () => {
    const text = 'To,Body,Currency,Price\n1,"two\nlines",USD,1\n\n2,b,EUR,1\n3,c,USD,1\n'
    const { ndjson, errors } = convert('sms', text)
    const at = ndjson.split('\n').flatMap((line, index) => (line ? [[index + 1, JSON.parse(line).toNumber]] : []))
    expect(at).toEqual([
      [2, '1'],
      [6, '3'],
    ])
    expect(errors.map(({ line }) => line)).toEqual([5])
  })

  it('come in order, from both sides', () => {
    const { header, rows } = records('To,Currency,Price\n1,EUR,1\n2,USD,1\n')
    const channel = channelOf('sms')
    const lines = makeCsvLines(channel, suggestMapping(channel, header), header)
    lines.write(rows)
    const keptOut = { pastDue: 0, erased: 1, withoutTexts: 0 }
    expect(lines.complete({ accepted: 1, rejected: 1, errors: [{ line: 1, message: 'x' }], keptOut })).toMatchObject({
      accepted: 1,
      keptOut,
      rejected: 2,
      errors: [{ line: 1 }, { line: 2 }],
    })
  })
})
