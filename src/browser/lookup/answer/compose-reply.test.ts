import { describe, expect, it } from 'vitest'
import { catalogue as en } from '#browser/i18n/en/index.ts'
import { languages } from '#browser/i18n/languages.ts'
import { catalogue as ru } from '#browser/i18n/ru/index.ts'
import { makeTranslate } from '#browser/i18n/translate.ts'
import { toneOf } from '#browser/i18n/use-labels.ts'
import { channels, findChannel } from '#contract/channels/index.ts'
import { customerReason, customerReasons } from '#contract/provider-codes/customer-reasons.ts'
import { composeReply, type ReplyEntry, type ReplyOptions } from './compose-reply.ts'

const words = { en: makeTranslate('en', en), ru: makeTranslate('ru', ru) }

function entry(channelId: string, status: string, at: string, code: string | null = null): ReplyEntry {
  const channel = findChannel(channelId)
  if (!channel) throw new Error(`no channel ${channelId}`)
  return { channel, inbound: channel.direction === 'inbound', at, status, tone: toneOf(channel, status), code }
}

function reply(entries: readonly ReplyEntry[], options: Partial<ReplyOptions> = {}): string {
  const plain = { language: 'en', zone: 'Europe/Berlin', number: '+49 *** *** 4567', most: 10 } as const
  const whole = { from: undefined, to: undefined, filtered: false, more: false }
  const asked = { ...plain, ...whole, ...options }
  return composeReply(words[asked.language], entries, asked)
}

const sentence = (...given: Parameters<typeof reply>) => reply(...given).split('\n\n')[1]

describe('a reply', () => {
  it('says when, by whose clock, what and whether it arrived', () => {
    const sent = [entry('sms', 'Delivered', '2026-11-03T13:05:22.000Z')]
    expect(reply(sent)).toBe(
      'Messages and calls between us and +49 *** *** 4567:\n\n' +
        'On Tuesday, 3 November 2026 at 14:05 (Berlin time) we sent you an SMS: delivered.',
    )
    expect(reply(sent, { language: 'ru' })).toBe(
      'Сообщения и звонки между нами и номером +49 *** *** 4567:\n\n' +
        '3 ноября 2026 года (вторник) в 14:05 (часовой пояс: Германия) мы отправили вам SMS: доставлено.',
    )
  })

  it('tells failures in plain words, and those that are our own affair by their outcome alone', () => {
    const at = '2026-11-03T13:05:22.000Z'
    expect(sentence([entry('sms', 'Failed', at, '30003')])).toContain(
      'an SMS: not delivered, because your phone was switched off or out of reach.',
    )
    expect(sentence([entry('sms', 'Failed', at, '30003')], { language: 'ru' })).toContain(
      'мы отправили вам SMS: не доставлено, потому что телефон был выключен или вне зоны действия сети.',
    )
    // The account is suspended.
    expect(sentence([entry('sms', 'Failed', at, '30002')])).toMatch(/an SMS: not delivered\.$/)
    expect(sentence([entry('call', 'Low Balance', at)])).toMatch(/we called you: the call could not be placed\.$/)
  })

  it('says what the customer wrote, and nothing of receipts', () => {
    const written = entry('whatsapp-incoming', 'Incoming Message', '2026-11-03T13:05:22.000Z')
    const receipt = entry('whatsapp-incoming', 'Message Status', '2026-11-03T13:06:22.000Z')
    expect(sentence([receipt, written])).toBe(
      'On Tuesday, 3 November 2026 at 14:05 (Berlin time) you wrote to us on WhatsApp.',
    )
    expect(reply([receipt])).toBe('')
  })

  it('keeps to the clock on both sides of a change, where the same hour comes twice', () => {
    const at = (iso: string) => sentence([entry('sms', 'Sent', iso)])
    expect(at('2026-10-24T22:30:00.000Z')).toContain('Sunday, 25 October 2026 at 00:30')
    expect(at('2026-10-25T00:30:00.000Z')).toContain('at 02:30')
    expect(at('2026-10-25T01:30:00.000Z')).toContain('at 02:30')
    expect(at('2026-10-25T02:30:00.000Z')).toContain('at 03:30')
    expect(sentence([entry('sms', 'Sent', '2026-10-24T22:30:00.000Z')], { zone: 'America/New_York' })).toContain(
      'Saturday, 24 October 2026 at 18:30 (New York time)',
    )
  })

  it('says that a time or an outcome was not recorded', () => {
    expect(sentence([entry('sms', 'Delivered', '')])).toBe(
      'At a time that was not recorded, we sent you an SMS: delivered.',
    )
    expect(sentence([entry('sms', 'half-sent', '2026-11-03T13:05:22.000Z')])).toMatch(
      /an SMS: whether it arrived was not recorded\.$/,
    )
    expect(sentence([entry('sms', 'half-sent', '')], { language: 'ru' })).toBe(
      'Когда именно, не записано, но мы отправили вам SMS: дошло ли оно, не записано.',
    )
  })

  it('lists the newest first, and says that there are older ones', () => {
    const days = Array.from({ length: 25 }, (_, n) =>
      entry('sms', 'Delivered', new Date(Date.UTC(2026, 0, 1 + n)).toISOString()),
    )
    const parts = reply(days, { most: 5 }).split('\n\n')
    expect(parts[1]?.split('\n')).toHaveLength(5)
    expect(parts[1]).toMatch(/^– On Sunday, 25 January 2026/)
    expect(parts[2]).toBe('These are the 5 newest; there are older ones.')
    const end = (most: number) => reply(days, { most, language: 'ru' }).split('\n\n')[2]
    expect([1, 2, 5, 21].map(end)).toEqual([
      'Это последняя 1 запись; есть и более ранние.',
      'Это последние 2 записи; есть и более ранние.',
      'Это последние 5 записей; есть и более ранние.',
      'Это последняя 21 запись; есть и более ранние.',
    ])
    expect(reply(days, { most: 25 }).split('\n\n')).toHaveLength(2)
    expect(reply(days, { most: 25, more: true })).toMatch(/there are older ones\.$/)
  })

  it('says which period it is of, in days of the zone, and that not everything is listed', () => {
    const sent = [entry('sms', 'Delivered', '2026-11-03T13:05:22.000Z')]
    const head = (options: Partial<ReplyOptions>) => reply(sent, options).split('\n\n')[0]?.split('\n').slice(1)
    const october = { from: '2026-09-30T22:00:00.000Z', to: '2026-10-31T23:00:00.000Z' }
    expect(head(october)).toEqual(['1 October 2026 to 31 October 2026.'])
    expect(head({ ...october, language: 'ru' })).toEqual(['С 1 октября 2026 года по 31 октября 2026 года.'])
    expect(head({ from: '2026-11-02T23:00:00.000Z', to: '2026-11-03T23:00:00.000Z' })).toEqual(['3 November 2026.'])
    expect(head({ from: october.from, filtered: true })).toEqual([
      'Since 1 October 2026.',
      'Only some of them are listed here.',
    ])
    expect(head({ to: october.to })).toEqual(['Until 31 October 2026.'])
  })

  it('has words for every status and reason, and none that are only for the house', () => {
    const codes: Record<(typeof customerReasons)[number], string> = {
      ...{ unreachable: '30003', outOfService: '30005', wrongNumber: '21211', noTexts: '30006', blocked: '30007' },
      ...{ stopped: '21610', notOnWhatsApp: '131026', heldBack: '131049', overloaded: '30017' },
    }
    expect(customerReasons.map((reason) => customerReason(codes[reason]))).toEqual([...customerReasons])
    const all = channels.flatMap((channel) =>
      channel.fields.flatMap((field) =>
        field.kind === 'status'
          ? field.options.flatMap(({ value }) =>
              Object.values(codes).map((code) => entry(channel.id, value, '2026-11-03T13:05:22.000Z', code)),
            )
          : [],
      ),
    )
    const texts = languages.map((language) => reply(all, { language, most: 10_000 }))
    for (const text of texts) {
      expect(text.split('\n').length).toBeGreaterThan(customerReasons.length)
      expect(text).not.toMatch(/undefined|\{\{|answer[./]/)
      expect(text).not.toMatch(/provider|balance|error|incident|policy|cost|Twilio|провайдер|баланс|инцидент|стоимост/i)
    }
  })
})
