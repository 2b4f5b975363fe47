import { IconAddressBook, IconSearch, IconUser } from '@tabler/icons-react'
import { formatPhone } from '#browser/format/phone.ts'
import { useLabels } from '#browser/i18n/use-labels.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { paths } from '#browser/paths.ts'
import { useFormat } from '#browser/preferences/use-format.ts'
import { useNavigate } from '#browser/router/use-navigate.ts'
import { useSuggestions } from '#browser/shell/search/use-suggestions.ts'
import { useReadableChannels } from '#browser/shell/use-readable-channels.ts'
import type { Channel } from '#contract/channels/index.ts'
import { looksLikeNumber, numberFilter } from '#contract/query-text/number-text.ts'
import { defaultView, type Filter, formatView } from '#contract/view-state.ts'
import type { Command } from './commands.ts'

/** Fewer digits are part of too many numbers. */
const DIGITS = 4

/** Contacts of that number or name, the likeliest. */
const CONTACTS = 5

/** What the text itself could be: a number of somebody, a name, or words in a message. */
export function useTypedCommands(typed: string): Command[] {
  const { t } = useTranslation()
  const labels = useLabels()
  const format = useFormat()
  const navigate = useNavigate()
  const channels = useReadableChannels()
  const text = typed.trim()
  const suggested = useSuggestions(text, { limit: CONTACTS, enabled: true })
  if (text.length < 2) return []
  const filtered = (channel: Channel, filter: Filter) =>
    paths.log(channel, formatView(channel, { ...defaultView(channel), filters: [filter] }))
  const isNumber = looksLikeNumber(text) && text.replace(/\D/g, '').length >= DIGITS
  const lookup: Command = {
    id: 'lookup',
    group: isNumber ? 'number' : 'search',
    text: t('palette.lookup', { text }),
    icon: IconAddressBook,
    run: () => void navigate(paths.lookup(text)),
  }
  const logs = channels.map((channel): Command => {
    const filter: Filter = isNumber
      ? numberFilter(channel.contact, text)
      : { key: channel.title, op: 'contains', values: [text] }
    const key = isNumber ? (channel.direction === 'inbound' ? 'from' : 'to') : 'holding'
    return {
      id: `typed-${channel.id}`,
      group: isNumber ? 'number' : 'search',
      text: t(`palette.typed.${key}`, { channel: labels.channel(channel), text }),
      channel: channel.id,
      icon: IconSearch,
      run: () => void navigate(filtered(channel, filter)),
    }
  })
  const contacts = suggested.options.map(
    ({ id, path, contact, count, lastAt }): Command => ({
      id,
      group: 'contacts',
      text: [formatPhone(contact.number).text, ...contact.names].filter(Boolean).join(' · '),
      hint: [t('lookup.entries', { count }), lastAt && format.age(lastAt)].filter(Boolean).join(', '),
      icon: IconUser,
      run: () => void navigate(path),
    }),
  )
  return isNumber ? [lookup, ...logs, ...contacts] : [...logs, lookup, ...contacts]
}
