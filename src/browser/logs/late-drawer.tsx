import { useOutletContext, useParams } from 'react-router-dom'
import { readTranslate, withWords } from '#browser/i18n/words.ts'
import { type EntryContext, EntryHostContext } from '#browser/shell/entry-context.ts'
import { loadCodeWords } from '#browser/ui/code-words.ts'
import type { Channel } from '#contract/channels/index.ts'
import { latePage } from '../late-page.tsx'

export const EntryDrawer = latePage(
  withWords('drawer', () => {
    // It says what codes mean.
    void loadCodeWords(readTranslate().language)
    return import('./EntryDrawer.tsx')
  }),
)

/** The drawer of the entry that the address names, over a list that hands it on. */
export function AddressedEntry({ channel }: { channel: Channel }) {
  const { entryId } = useParams()
  const { host, place } = useOutletContext<EntryContext>()
  return (
    <EntryHostContext value={host}>
      <EntryDrawer channel={channel} entryId={entryId} place={place} how="step" />
    </EntryHostContext>
  )
}
