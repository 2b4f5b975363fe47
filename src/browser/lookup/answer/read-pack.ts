// An evidence pack as it came, and as it is read. One without its last line is none.
import '#browser/no-eval.ts'
import { fetchFile } from '#browser/api/fetch-route.ts'
import {
  type EvidenceEnd,
  type EvidenceEntry,
  type EvidenceHead,
  evidenceEnd,
  evidenceHead,
  lookupEvidence,
} from '#contract/routes/lookup-evidence.ts'
import type { PackAsked } from './pack-address.ts'

export interface Pack {
  /** The file itself, to be saved as it is. */
  readonly file: Blob
  readonly head: EvidenceHead
  readonly entries: readonly EvidenceEntry[]
  readonly end: EvidenceEnd
}

/** The connection ended well and the file does not. */
export class IncompletePack extends Error {
  constructor() {
    super('The evidence pack has no end.')
    this.name = 'IncompletePack'
  }
}

export async function fetchPack(asked: PackAsked, signal: AbortSignal): Promise<Pack> {
  const file = await fetchFile(lookupEvidence, asked, { signal })
  return { file, ...readPack(await file.text()) }
}

/** Throws IncompletePack on what is not whole. */
export function readPack(text: string): Omit<Pack, 'file'> {
  const lines = text.trimEnd().split('\n')
  const head = evidenceHead.safeParse(parse(lines[0]))
  const end = evidenceEnd.safeParse(parse(lines.at(-1)))
  if (!head.success || !end.success || end.data.count !== lines.length - 2) throw new IncompletePack()
  // The route says what lines between the first and the last one are.
  const entries = lines.slice(1, -1).map((line) => JSON.parse(line) as EvidenceEntry)
  return { head: head.data, entries, end: end.data }
}

function parse(line = ''): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
