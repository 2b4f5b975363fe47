// Which decoder reads the lines of which channel. Every channel that is not listed has the OneUptime form.
import type { Channel } from '#contract/channels/index.ts'
import { decodeRow } from './decode/decode-row.ts'
import { decodeSendzenEntry, type SendzenEvent } from './decode/decode-sendzen.ts'
import { parseLine, type SourceRow } from './decode/parse-line.ts'
import type { DecodedEntry } from './decoded-entry.ts'

/** What a line holds. */
export interface DecodedLine {
  readonly entries: DecodedEntry[]
  /** SendZen's own log entry, which `/v1/logs` gives back. */
  readonly event?: SendzenEvent
}

type Decode = (row: SourceRow, rawText: string) => DecodedLine

const special: ReadonlyMap<string, Decode> = new Map([['whatsapp-incoming', decodeSendzenEntry]])

/** The log entries of one line of JSON; a `DecodeError` that says what is wrong with it. */
export function decodeLine(channel: Channel, text: string): DecodedLine {
  // A file's byte order mark and line ends are not what the source sent; trim takes all of them.
  const raw = text.trim()
  const row = parseLine(raw)
  const decode = special.get(channel.id)
  return decode ? decode(row, raw) : { entries: [decodeRow(channel, row, raw)] }
}
