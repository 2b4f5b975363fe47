// A channel may add one panel to the drawer's message group. Three such panels mean that a field kind is missing.
import { textValue } from '#browser/logs/data/entry-values.ts'
import type { Channel } from '#contract/channels/index.ts'
import type { Entry } from '#contract/routes/logs.ts'
import type { Fact } from './content-facts.ts'
import { entryFacts } from './event-facts.ts'
import { FactList } from './FactList.tsx'
import { templateFacts } from './template-facts.ts'

/** What an entry of a channel holds beside its text. */
const extras: Readonly<Record<string, (entry: Entry) => readonly Fact[]>> = {
  whatsapp: (entry) => templateFacts(textValue(entry.messageText)),
  'whatsapp-incoming': (entry) => entryFacts(entry.payload, textValue(entry.messageId)),
}

export function ChannelExtra({ channel, entry }: { channel: Channel; entry: Entry }) {
  const factsOf = Object.hasOwn(extras, channel.id) ? extras[channel.id] : undefined
  return factsOf ? <FactList channel={channel} facts={factsOf(entry)} /> : null
}
